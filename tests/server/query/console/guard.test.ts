import { describe, expect, it } from 'vitest'
import { MAX_NESTING } from '../../../../server/query/console/brackets.ts'
import { MAX_CHAIN, MAX_QUERY_LENGTH } from '../../../../server/query/console/complexity.ts'
import { guard } from '../../../../server/query/console/guard.ts'
import { attacks } from './attacks.ts'
import { READINGS } from './readings.ts'

describe.each(Object.entries(READINGS))('the guard for Neo4j on %s', (_topic, readings) => {
  it.each(readings.map((reading) => [JSON.stringify(reading.text), reading] as const))('%s', (_name, reading) => {
    const verdict = guard(reading.text, 'neo4j')
    expect(verdict.ok ? 'runs' : { refuses: verdict.word }).toEqual(reading.guard)
  })
})

describe('the guard for the embedded engine reads as that engine does', () => {
  it.each([
    ['a lone carriage return does not end a line comment', "RETURN 1 AS x // \r, '\n CREATE (:Z) //'", 'CREATE'],
    ['FOREACH is a clause in backticks too', 'WITH 1 AS x `FOREACH` (i IN [1] | CREATE (:Z))', 'FOREACH'],
    [
      'a doubled backtick ends one name and begins the next',
      'WITH 1 AS `x``FOREACH` (i IN [1] | SET a.b = 1)',
      'FOREACH',
    ],
    ['a no-break space is no white space', 'RETURN\u00a01 AS x', '\u00a0'],
    ['no procedure of its own is listed but three', 'CALL grafeo.procedures()', 'grafeo.procedures'],
    ['it shows no functions', 'SHOW FUNCTIONS', 'FUNCTIONS'],
    ['it shows no graph types', 'SHOW CURRENT GRAPH TYPE', 'CURRENT'],
    ['LOAD CSV reads local files', "LOAD CSV FROM 'x' AS row RETURN row", 'LOAD'],
    ['GQL session commands', 'SESSION SET SCHEMA s', 'SESSION'],
    ['GQL graph commands', 'CREATE GRAPH g', 'CREATE'],
    ['GQL clauses', 'FOR x IN [1] RETURN x', 'FOR'],
  ])('%s', (_name, text, word) => {
    expect(guard(text, 'embedded')).toMatchObject({ ok: false, word })
  })
})

describe('the guard lets through', () => {
  it.each([
    'MATCH (p:Person)-[:PARTICIPATED_IN]->(m:Meeting) RETURN p.name, count(*) AS n ORDER BY n DESC, p.name ASC LIMIT 25',
    "MATCH (m:Meeting) WHERE m.since >= '2024-01-01' AND NOT m.status IN ['denied'] OR m.kind STARTS WITH 'v' RETURN m",
    'MATCH p = shortestPath((a:Person {id: $a})-[*..6]-(b:Person {id: $b})) RETURN p',
    'MATCH p = ANY SHORTEST (a)-[:R]->+(b) RETURN p UNION ALL MATCH p = SHORTEST 2 PATHS (a)-[:R]->*(b) RETURN p',
    'UNWIND [1, 2] AS x WITH DISTINCT * WHERE x % 2 = 0 XOR x > 1 RETURN CASE x WHEN 1 THEN -x ELSE x ^ 2 END AS y',
    'RETURN CASE WHEN true THEN 1 END AS x, [x IN [1] WHERE x > 0 | x * 2] AS y, all(x IN [1] WHERE x = 1) AS z',
    'MATCH (n) WHERE n.name IS NOT NULL AND EXISTS { (n)-->(:State) } RETURN n {.name, kind: labels(n)[0]} AS card',
    'OPTIONAL MATCH (n)<-[r:A|B]-(m) WITH n, collect(m) AS others SKIP 1 LIMIT 2 RETURN *',
    "CALL db.index.fulltext.queryNodes('names', $q) YIELD node, score WHERE score > 1 RETURN node.name, score",
    "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name",
    "RETURN duration.between(date('2024-01-01'), date()).days AS days, date.truncate('month', date()) AS month",
    'MATCH (n:A&!B) WHERE n:C|D RETURN n',
  ])('%s', (text) => {
    expect(guard(text, 'neo4j')).toMatchObject({ ok: true, mode: 'run' })
  })

  it('a list of thousands of values', () => {
    expect(guard(`MATCH (n) WHERE n.id IN [${"'x', ".repeat(10_000)}'x'] RETURN n`, 'neo4j').ok).toBe(true)
  })
})

describe('the guard refuses', () => {
  it.each(attacks('/etc/hostname').map(({ text, harms }) => [JSON.stringify(text), text, harms] as const))(
    '%s',
    (_name, text, harms) => {
      for (const engine of harms) expect(guard(text, engine).ok, engine).toBe(false)
    },
  )

  it.each(
    'ALTER CREATE DEALLOCATE DELETE DENY DETACH DROP DRYRUN ENABLE FINISH FOREACH GRANT INSERT LOAD MERGE NODETACH REALLOCATE REMOVE RENAME REVOKE SET START STOP TERMINATE USE USING FILTER LET NEXT EXPORT'.split(
      ' ',
    ),
  )('%s wherever a clause may begin', (word) => {
    for (const before of ['', 'MATCH (n) ', 'RETURN 1 AS x UNION ', 'CALL { ', 'RETURN EXISTS { MATCH (n) ']) {
      const close = before.includes('{') ? ' }' : ''
      expect(guard(`${before}${word} x${close}`, 'neo4j'), before).toMatchObject({ ok: false, word })
    }
  })

  it.each([
    ['RETURN genai.vector.encode(1) AS x', 'genai.vector.encode'],
    ['RETURN [x IN [1] | `apoc` . /**/ util.sleep (x)] AS x', 'apoc.util.sleep'],
    ["RETURN graph.byName('x') AS x", 'graph.byName'],
  ])('the function of a plugin: %s', (text, word) => {
    expect(guard(text, 'neo4j')).toMatchObject({ ok: false, word })
  })

  it.each(['SETTINGS', 'USERS', 'TRANSACTIONS', 'DATABASES', 'PRIVILEGES', 'ALL'])('SHOW %s', (word) => {
    expect(guard(`SHOW ${word}`, 'neo4j')).toMatchObject({ ok: false, word })
    expect(guard(`SHOW INDEXES SHOW ${word}`, 'neo4j')).toMatchObject({ ok: false, word: 'SHOW' })
  })

  it('braces that hold neither a map nor a subquery', () => {
    expect(guard('MATCH (n) RETURN n { MATCH (m) SET m.x = 1 }', 'neo4j')).toMatchObject({ ok: false, word: '{' })
    expect(guard('{ MATCH (n) RETURN n }', 'neo4j')).toMatchObject({ ok: false, word: '{' })
  })

  it('a write in a subquery however deep it lies in brackets', () => {
    const text = 'RETURN [1, {a: size([x IN COLLECT { CALL { CREATE (n) RETURN n } RETURN n } | x])}] AS x'
    expect(guard(text, 'neo4j')).toMatchObject({ ok: false, word: 'CREATE' })
  })

  it('brackets that do not pair', () => {
    expect(guard('MATCH (n RETURN n', 'neo4j')).toMatchObject({ ok: false, word: '(', offset: 6 })
    expect(guard('MATCH (n]) RETURN n', 'neo4j')).toMatchObject({ ok: false, word: ']', offset: 8 })
  })

  it('more XORs and nested subqueries than anybody writes, since each doubles the time of planning', () => {
    const xors = (count: number) => `RETURN ${'true XOR '.repeat(count)}true AS x`
    expect(guard(xors(10), 'neo4j').ok).toBe(true)
    expect(guard(xors(11), 'neo4j')).toMatchObject({ ok: false, word: 'XOR', offset: xors(10).indexOf('true AS') + 5 })
    const nested = (word: string, depth: number) =>
      `MATCH (a) WHERE ${`${word} { MATCH (a)--(b) WHERE `.repeat(depth)}true${' }'.repeat(depth)} RETURN a`
    for (const word of ['EXISTS', 'COUNT', 'COLLECT']) {
      expect(guard(nested(word, 6), 'neo4j').ok).toBe(true)
      expect(guard(nested(word, 7), 'neo4j')).toMatchObject({
        ok: false,
        word: '{',
        reason: expect.stringMatching(/6 deep/),
      })
    }
  })

  it('what is so long or deep that reading it could hang the engine', () => {
    const nested = (depth: number) => `RETURN ${'['.repeat(depth)}${']'.repeat(depth)} AS x`
    expect(guard(nested(MAX_NESTING), 'neo4j').ok).toBe(true)
    expect(guard(nested(MAX_NESTING + 1), 'neo4j')).toMatchObject({ ok: false, word: '[' })
    expect(guard(`RETURN ${'NOT '.repeat(MAX_CHAIN - 2)}true AS x`, 'neo4j').ok).toBe(true)
    expect(guard(`RETURN ${'NOT '.repeat(MAX_CHAIN)}true AS x`, 'neo4j')).toMatchObject({ ok: false, word: 'NOT' })
    expect(guard(`RETURN a${'[f(1, 2)]'.repeat(MAX_CHAIN)} AS x`, 'neo4j')).toMatchObject({ ok: false, word: '[' })
    expect(guard(`RETURN 1 //${' '.repeat(MAX_QUERY_LENGTH)}`, 'neo4j')).toMatchObject({ ok: false })
  })
})

describe('what the guard answers', () => {
  it('says which word, where, and what would be right', () => {
    expect(guard('MATCH (n)\r\nWHERE n.x = 1\n  SET n.x = 2', 'neo4j')).toEqual({
      ok: false,
      word: 'SET',
      offset: 27,
      line: 3,
      column: 3,
      reason: 'SET writes, and the console only reads.',
    })
    expect(guard('MATCH (n) RETURN n, m o', 'neo4j')).toMatchObject({ reason: expect.stringContaining('comma') })
    expect(guard('CALL x.y()', 'neo4j')).toMatchObject({ word: 'x.y', reason: expect.stringContaining('db.labels') })
    expect(guard('RETURN 1 UNION CALL', 'neo4j')).toMatchObject({ word: 'CALL', offset: 15 })
    expect(guard('SHOW', 'neo4j')).toMatchObject({ word: 'SHOW', reason: expect.stringContaining('INDEXES') })
  })

  it('blanks out EXPLAIN, PROFILE and the last semicolon and moves nothing', () => {
    expect(guard('explain RETURN 1; // x', 'neo4j')).toEqual({
      ok: true,
      mode: 'explain',
      statement: '        RETURN 1  // x',
    })
    expect(guard('PROFILE RETURN 1', 'embedded')).toEqual({ ok: true, mode: 'profile', statement: '        RETURN 1' })
  })
})

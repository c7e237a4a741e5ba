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

  it.each(
    'db.labels db.relationshipTypes db.propertyKeys db.schema.visualization db.schema.nodeTypeProperties db.schema.relTypeProperties db.index.fulltext.queryNodes db.index.fulltext.queryRelationships db.ping db.info dbms.components'.split(
      ' ',
    ),
  )('CALL %s', (procedure) => {
    expect(guard(`CALL ${procedure}()`, 'neo4j')).toMatchObject({ ok: true })
    expect(guard(`CALL ${procedure}()`, 'embedded').ok).toBe(
      ['db.labels', 'db.relationshipTypes', 'db.propertyKeys'].includes(procedure),
    )
  })

  it.each('INDEX INDEXES CONSTRAINT CONSTRAINTS FUNCTION FUNCTIONS PROCEDURE PROCEDURES'.split(' '))(
    'SHOW %s',
    (what) => {
      expect(guard(`SHOW ${what}`, 'neo4j')).toMatchObject({ ok: true })
      expect(guard(`show ${what.toLowerCase()}`, 'neo4j')).toMatchObject({ ok: true })
      expect(guard(`SHOW ${what}`, 'embedded').ok).toBe(/INDEX|CONSTRAINT/.test(what))
    },
  )

  it.each('date datetime localdatetime localtime time duration point vector'.split(' '))(
    'the functions of %s, in small and capital letters',
    (namespace) => {
      for (const name of [namespace, namespace.toUpperCase(), `\`${namespace}\``])
        expect(guard(`RETURN ${name}.x(1) AS y`, 'neo4j'), name).toMatchObject({ ok: true })
      expect(guard(`RETURN x${namespace}.x(1) AS y`, 'neo4j')).toMatchObject({ ok: false, word: `x${namespace}.x` })
    },
  )

  it.each([
    'MATCH (n) RETURN n ORDER BY n.x ASCENDING, n.y DESCENDING, n.z ASC, n.u DESC SKIP 1 LIMIT 2',
    'MATCH (n) RETURN n OFFSET 1 LIMIT 2',
    "MATCH (n) WHERE n.x STARTS WITH 'a' AND n.y ENDS WITH 'b' OR n.z CONTAINS 'c' XOR n.u IN [1] RETURN n",
    'MATCH (n) WHERE n.x IS NULL AND NOT n.y IS NOT NULL RETURN DISTINCT n',
    'RETURN CASE 1 WHEN 2 THEN 3 ELSE 4 END AS x',
    'RETURN 1 AS x UNION RETURN 2 AS x UNION ALL RETURN 3 AS x UNION DISTINCT RETURN 4 AS x',
    'MATCH p = ANY SHORTEST (a)--+(b) RETURN p',
    'MATCH p = SHORTEST 2 GROUPS (a)--+(b) RETURN p',
    'MATCH p = SHORTEST 1 PATH GROUP (a)--+(b) RETURN p',
    'CALL { MATCH (n) RETURN n } RETURN n',
    'MATCH (n) CALL (n) { RETURN n.x AS x } RETURN x',
    'MATCH (n) CALL (*) { RETURN n.x AS x } RETURN x',
    'RETURN COUNT { MATCH (n) } + size(COLLECT { MATCH (n) RETURN n }) AS x',
    'MATCH (n) RETURN n {}, n {.x}, n {.*, y: 1}, {a: 1, `b`: 2}, {} AS x',
    'MATCH (a)-[:R]->{1,2}(b)-[:R]->{,2}(c) RETURN a',
  ])('%s', (text) => {
    expect(guard(text, 'neo4j')).toMatchObject({ ok: true, mode: 'run' })
  })

  it.each([
    'MATCH (n) RETURN n.`(`, n.`{`, n.`[`',
    'MATCH (n) RETURN n.`)`, n.`}`, n.`]`',
    `RETURN ${'n.`{` + '.repeat(7)}1`,
    `RETURN ${'n.`XOR`, '.repeat(11)}1`,
    'RETURN 1 AS `;`',
    'RETURN `;` AS x',
    'RETURN 1 AS `EXPLAIN`',
  ])('names in backticks that look like marks and keywords: %s', (text) => {
    expect(guard(text, 'neo4j')).toEqual({ ok: true, mode: 'run', statement: text })
  })

  it('a variable that is called like a clause, after a sign', () => {
    expect(guard('WITH 1 AS create RETURN +create AS x', 'neo4j').ok).toBe(true)
  })

  it('seven subqueries, one after the other', () => {
    expect(guard(`RETURN ${'COUNT { MATCH (n) } + '.repeat(7)}1 AS x`, 'neo4j').ok).toBe(true)
    expect(guard(`RETURN ${'COUNT { MATCH (n) WHERE n.x IN [1] } + '.repeat(7)}1 AS x`, 'neo4j').ok).toBe(true)
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

  it('every word that begins a forbidden clause, also where it might be a name', () => {
    const forbidden =
      'CREATE INSERT MERGE SET DELETE DETACH NODETACH REMOVE FOREACH LOAD USE SESSION DROP ALTER RENAME GRANT DENY REVOKE START STOP ENABLE DEALLOCATE REALLOCATE DRYRUN TERMINATE BEGIN COMMIT ROLLBACK USING CYPHER FINISH'
    for (const word of forbidden.split(' ')) {
      for (const text of [`MATCH (n) WHERE n.x > ${word} y`, `RETURN 1 + ${word.toLowerCase()} y`]) {
        const reason = expect.stringMatching(/ If it is a name here, put brackets around it\.$/)
        expect(guard(text, 'neo4j'), text).toMatchObject({ ok: false, offset: text.search(/\w+ y$/), reason })
      }
      expect(guard(`RETURN 1 AS x ${word}`, 'neo4j')).toMatchObject({ ok: false, word, offset: 14 })
    }
  })

  it('a forbidden clause in Unicode letters whose upper case is ASCII', () => {
    expect(guard('MATCH (n) ſET n.x = 1', 'embedded')).toMatchObject({ ok: false, word: 'ſET' })
    expect(guard('RETURN 1 + ſET n.x = 1', 'embedded')).toMatchObject({ ok: false, word: 'ſET' })
  })

  it('procedures and things to show that are not listed, and names in other letters', () => {
    for (const text of [
      'CALL DB.LABELS()',
      'CALL db.stats.collect()',
      'CALL `db.labels`()',
      'CALL db.labels.x()',
      'CALL db()',
    ])
      expect(guard(text, 'neo4j'), text).toMatchObject({ ok: false })
    for (const engine of ['neo4j', 'embedded'] as const)
      expect(guard('SHOW INDEX', engine), engine).toMatchObject({ ok: true })
    expect(guard('RETURN 1 SHOW INDEXES', 'neo4j')).toMatchObject({ ok: false, word: 'SHOW' })
  })

  it('subqueries that write in parts', () => {
    const text = 'CALL { MATCH (n) RETURN n } IN TRANSACTIONS RETURN 1'
    expect(guard(text, 'neo4j')).toMatchObject({
      ok: false,
      word: 'IN',
      offset: 28,
      reason: expect.stringContaining('IN TRANSACTIONS'),
    })
  })

  it('queries beyond these numbers, and takes those that just reach them', () => {
    const padded = (length: number) => `RETURN 1${' '.repeat(length - 8)}`
    expect(guard(padded(100_000), 'neo4j').ok).toBe(true)
    expect(guard(padded(100_001), 'neo4j')).toMatchObject({ ok: false, offset: 100_000 })
    const nested = (depth: number) => `RETURN ${'['.repeat(depth)}${']'.repeat(depth)}`
    expect(guard(nested(32), 'neo4j').ok).toBe(true)
    expect(guard(nested(33), 'neo4j')).toMatchObject({ ok: false, word: '[', offset: 39 })
    // RETURN counts too, and a comma begins anew.
    const chain = (length: number) => `RETURN 1${' + 1'.repeat(length - 1)}`
    expect(guard(chain(200), 'neo4j').ok).toBe(true)
    expect(guard(chain(201), 'neo4j')).toMatchObject({ ok: false, word: '+', offset: chain(200).length + 1 })
    expect(guard(`${chain(200)}, 1${' + 1'.repeat(199)}`, 'neo4j').ok).toBe(true)
    expect(guard(`RETURN (1${' + 1'.repeat(200)}) + (1${' + 1'.repeat(200)})`, 'neo4j').ok).toBe(true)
    expect(guard(`RETURN (1${' + 1'.repeat(201)})`, 'neo4j').ok).toBe(false)
  })

  it('a write after UNION ALL, and in every other part of a union', () => {
    for (const union of ['UNION', 'UNION ALL', 'UNION DISTINCT'])
      expect(guard(`RETURN 1 AS x ${union} CREATE (n) RETURN 1 AS x`, 'neo4j'), union).toMatchObject({ word: 'CREATE' })
    expect(guard('RETURN 1 AS x UNION ALL RETURN 2 AS x UNION ALL SET n.x = 1', 'neo4j')).toMatchObject({ word: 'SET' })
  })

  it.each([
    ['RETURN 1 foo (x)', 'foo'],
    ['RETURN 1 + x foo', 'foo'],
    ['RETURN * foo', 'foo'],
    ['MATCH (n) WHERE n:% foo', 'foo'],
    ['RETURN n `x`', 'x'],
    ['SHOW INDEXES `x`', 'x'],
    ['CALL `db.schema`.visualization()', 'db.schema.visualization'],
    ['\\u0043REATE (n)', '\\u0043'],
    ['RETURN 1 ORDER x', 'ORDER'],
  ])('a word that continues nothing: %s', (text, word) => {
    expect(guard(text, 'neo4j')).toMatchObject({ ok: false, word })
  })

  it('a chain that is too long, though a name in it looks like a comma', () => {
    expect(guard(`RETURN 1${' + n.`,`'.repeat(99)}`, 'neo4j').ok).toBe(true)
    expect(guard(`RETURN 1${' + n.`,`'.repeat(100)}`, 'neo4j')).toMatchObject({ ok: false, word: '.' })
  })

  it('characters that are not Cypher, and says which they are', () => {
    expect(guard('RETURN §', 'neo4j')).toMatchObject({
      ...{ ok: false, word: '§', offset: 7 },
      reason: "The character U+00A7 isn't Cypher: remove it, or put it in quotes or backticks.",
    })
    const open = { "'": 'string', '"': 'string', '`': 'name', '/*': 'comment' }
    for (const [opener, what] of Object.entries(open))
      expect(guard(`RETURN ${opener}x`, 'neo4j')).toMatchObject({
        ...{ word: opener[0], offset: 7 },
        reason: expect.stringMatching(new RegExp(`^This ${what} isn't closed`)),
      })
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

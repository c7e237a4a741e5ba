import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guard } from '../../../../server/query/console/guard.ts'
import type { Engine } from '../../../../server/store/graph-store.ts'

const ENGINES: Engine[] = ['neo4j', 'embedded']
const RUNS = { numRuns: 2000 }

/** Text that both engines skip. */
const gap = fc
  .array(fc.constantFrom(' ', '\n', '\t', '\r\n', '/**/', '/* RETURN 1 */', "// it's\n", '/* ` */'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => ` ${parts.join('')}`)

/** A keyword in any case. */
const inAnyCase = (word: string) =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((upper) => [...word].map((c, i) => (upper[i] ? c.toUpperCase() : c.toLowerCase())).join(''))

/** Joins the pieces of a statement by gaps, its words in capitals in any case. */
const spoken = (statement: string) =>
  fc
    .tuple(
      ...statement
        .split(' ')
        .map((piece) => fc.tuple(/^[A-Z]+$/.test(piece) ? inAnyCase(piece) : fc.constant(piece), gap)),
    )
    .map((pieces) => pieces.flat().join(''))

/** Names that are keywords elsewhere. */
const keyword = fc.constantFrom('create', 'set', 'delete', 'merge', 'call', 'load', 'use', 'remove', 'match', 'return')
const name = fc.oneof(fc.constantFrom('n', 'm', 'größe', '`a b`', '`SET`'), keyword)
const label = fc.oneof(fc.constantFrom('Person', 'Meeting', '`a:b`'), keyword)
const value = fc.oneof(
  fc.constantFrom('1', '-1.5', "'it\\'s'", '"CREATE (n)"', 'null', '$id', '$`a b`', '[1, 2]', '{set: 1, delete: 2}'),
  fc.tuple(name, name).map(([n, property]) => `${n}.${property}`),
  fc.tuple(name, name).map(([x, xs]) => `[${x} IN ${xs} WHERE ${x} > 1 | ${x}]`),
  name.map((n) => `EXISTS { MATCH (${n})-->() WHERE ${n}.x IS NOT NULL }`),
  fc.tuple(name, label).map(([n, l]) => `COUNT { (${n}:${l}) }`),
)
const predicate = fc
  .tuple(value, fc.constantFrom('=', '<>', '=~', 'IN', 'STARTS WITH', 'CONTAINS', 'AND', 'OR'), value)
  .map((parts) => parts.join(' '))
const pattern = fc
  .tuple(name, label, label, name)
  .map(([a, l, type, b]) => `(${a}:${l})-[:${type}|SET*1..2]->(${b} {set: 1})`)
const clause = fc.oneof(
  pattern.map((p) => `MATCH ${p}`),
  pattern.map((p) => `OPTIONAL MATCH p = ${p}`),
  fc.tuple(pattern, predicate).map(([p, w]) => `MATCH ${p} WHERE NOT (${w}) OR ${w}`),
  fc.tuple(value, name).map(([v, n]) => `UNWIND ${v} AS ${n}`),
  fc.tuple(value, name, value).map(([v, n, limit]) => `WITH ${v} AS ${n} ORDER BY ${n} DESC SKIP 1 LIMIT ${limit}`),
  fc.tuple(value, name).map(([v, n]) => `WITH DISTINCT *, CASE WHEN (${v}) = 1 THEN ${v} ELSE ${v} END AS ${n}`),
  fc.tuple(pattern, name).map(([p, n]) => `CALL (*) { MATCH ${p} RETURN 1 AS ${n} UNION ALL RETURN 2 AS ${n} }`),
  name.map((n) => `CALL db.labels() YIELD label AS ${n}`),
)
const reading = fc
  .tuple(fc.array(clause, { maxLength: 4 }), value, name)
  .map(([clauses, v, n]) => [...clauses, `RETURN ${v} AS ${n}`].join(' '))

const WRITES = [
  'CREATE (z:Z)',
  'MERGE (z:Z)',
  'SET z.x = 1',
  'DELETE z',
  'DETACH DELETE z',
  'REMOVE z.x',
  'FOREACH (i IN [1] | CREATE (z) )',
  "LOAD CSV FROM 'x' AS row",
  'USE neo4j',
  'CALL db.createLabel(1)',
  'CALL { CREATE (z) }',
]

describe.each(ENGINES)('the guard on random statements (%s)', (engine) => {
  it('lets reads through, whatever their names, spaces and comments', () => {
    const loose = reading.chain((text) => fc.constant(text.replaceAll(' AS ', '\n/* AS */AS // SET\n')))
    fc.assert(
      fc.property(fc.oneof(reading, loose), (text) => {
        expect(guard(text, engine)).toMatchObject({ ok: true })
      }),
      RUNS,
    )
  })

  it('refuses a write after any clauses, in any case, with any white space and comments', () => {
    const write = fc.constantFrom(...WRITES).chain(spoken)
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 4 }), gap, write, gap, fc.option(reading), (clauses, a, w, b, rest) => {
        expect(guard(`${clauses.join(' ')}${a}${w}${b}${rest ?? ''}`, engine)).toMatchObject({ ok: false })
      }),
      RUNS,
    )
  })

  it('refuses a write in a subquery, however deep it lies in brackets', () => {
    const write = fc.constantFrom(...WRITES).chain(spoken)
    const nest = (inner: fc.Arbitrary<string>) =>
      fc.oneof(
        inner.map((q) => `RETURN [1, {a: COLLECT { ${q} }}] AS x`),
        inner.map((q) => `MATCH (n) WHERE size([x IN [1] WHERE EXISTS { ${q} }]) > 0 RETURN n`),
        inner.map((q) => `CALL () { ${q} } RETURN 1`),
        inner.map((q) => `RETURN 1 AS x UNION ${q}`),
      )
    fc.assert(
      fc.property(nest(nest(write)), (text) => {
        expect(guard(text, engine)).toMatchObject({ ok: false })
      }),
      RUNS,
    )
  })

  it('refuses an escape wherever it stands', () => {
    fc.assert(
      fc.property(reading, fc.nat(), (text, place) => {
        const at = place % (text.length + 1)
        expect(guard(`${text.slice(0, at)}\\u0041${text.slice(at)}`, engine)).toMatchObject({ ok: false })
      }),
      RUNS,
    )
  })

  it('answers any text, and names a place inside it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), reading), (text) => {
        const verdict = guard(text, engine)
        if (verdict.ok) expect(verdict.statement).toHaveLength(text.length)
        else {
          const line = text.split(/\r\n|[\n\r]/)[verdict.line - 1] ?? ''
          expect(text.slice(verdict.offset).startsWith(line.slice(verdict.column - 1))).toBe(true)
        }
      }),
      RUNS,
    )
  })
})

import fc from 'fast-check'
import { lex } from '../../../../server/query/console/lexer.ts'

/** Reads. Several have variables named like keywords, where a guard and an engine may differ. */
const READS = [
  'MATCH (n:A) RETURN n',
  'MATCH (n:A)-[r:R]->(m) WHERE n.x > 1 AND NOT m.y = 2 RETURN DISTINCT n.name AS name ORDER BY name DESC LIMIT 10',
  "UNWIND [1, 2] AS x WITH DISTINCT x WHERE x IN [1] RETURN CASE WHEN x = 1 THEN 'a' ELSE 'b' END AS y",
  'MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE m.name IS NOT NULL } RETURN count(*) AS c',
  "MATCH (a) CALL (a) { RETURN a.name AS z UNION RETURN 'q' AS z } RETURN z",
  "CALL db.labels() YIELD label AS l WITH l WHERE l STARTS WITH 'A' RETURN l",
  'MATCH p = shortestPath((a:A)-[:R*1..3]->(b:B)) RETURN nodes(p) AS x',
  "OPTIONAL MATCH (n:Q {name: 'x'}) WITH *, 1 AS y RETURN n {.name, z: y} AS m",
  'WITH 1 AS distinct, true AS not, 1 AS case WITH distinct',
  'WITH true AS not WITH not, 1 AS x WHERE not',
  'WITH 1 AS match, 2 AS with RETURN match * with AS x',
  'MATCH (n) WITH n, 1 AS set, 2 AS as, 3 AS on RETURN set, as AS on',
  'WITH 1 AS call, 2 AS order, 3 AS limit, 4 AS end WITH call, order, limit, end ORDER BY order',
  'MATCH (n) WHERE n:% OR n.x IS :: LIST<INT> RETURN n',
  'MATCH ((a)-[:R]->(b))+ RETURN [x IN [1] WHERE x > 1 | x + 1] AS y',
]

const WRITES = [
  'CREATE (:Z)',
  'CREATE (q:Z)-[:W]->(w:Z)',
  'MERGE (:Z {a: 1})',
  'SET n.q = 1',
  'SET n:Q',
  'REMOVE n.name',
  'DETACH DELETE n',
  'FOREACH (i IN [1] | CREATE (:Z))',
  '`FOREACH` (i IN [1] | CREATE (:Z))',
  'ſET n.q = 1',
  'INSERT (:Z)',
  'CALL { CREATE (:Z) RETURN 1 AS w }',
  'WITH * CREATE (:Z)',
  'CREATE INDEX i FOR (n:A) ON (n.x)',
]

const STRAYS =
  "not distinct case match with as and in set create call end limit exists count where union on yield is null when x n `a` + * % > ! - , ( ) [ ] { } . : $ | = 1.5 0x1 a$ ` ' /*c*/ //c\r //c\n".split(
    ' ',
  )

const gap = fc.oneof(
  { weight: 8, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom('', '\n', '\t', '\r', '/**/', " //'\r", '//`\n', " /*'*/ ") },
)

/** Reads with a write, and perhaps a stray token, inserted anywhere. Most are not Cypher; some are dangerous. */
export const mutant: fc.Arbitrary<string> = fc
  .record({
    read: fc.constantFrom(...READS),
    write: fc.constantFrom(...WRITES),
    stray: fc.option(fc.constantFrom(...STRAYS)),
    places: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
    dropped: fc.oneof(fc.constant(0), fc.nat({ max: 4 })),
    gaps: fc.array(gap, { minLength: 8, maxLength: 8 }),
  })
  .map(({ read, write, stray, places: [here, there, away], dropped, gaps }) => {
    const pieces = lex(read, 'neo4j').map(({ offset, length }) => read.slice(offset, offset + length))
    pieces.splice(here % (pieces.length + 1), 0, write)
    if (stray !== null) pieces.splice(there % (pieces.length + 1), 0, stray)
    pieces.splice(away % pieces.length, dropped)
    return pieces.map((piece, at) => piece + (gaps[at % gaps.length] ?? ' ')).join('')
  })

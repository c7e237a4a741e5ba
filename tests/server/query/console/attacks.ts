import type { Engine } from '../../../../server/store/graph-store.ts'

/**
 * A text that does harm on the named engines without a guard: it writes, or reads a file. Tests prove that on the engines
 * themselves, so that every entry stays a real attack.
 */
export type Attack = { text: string; harms: Engine[] }

const both = (text: string): Attack => ({ text, harms: ['neo4j', 'embedded'] })
const neo4j = (text: string): Attack => ({ text, harms: ['neo4j'] })
const embedded = (text: string): Attack => ({ text, harms: ['embedded'] })

/** The graph that the attacks aim at. */
export const VICTIM = "CREATE (:A {name: 'a', x: 1})-[:R {w: 1}]->(:B {name: 'b', x: 2})"

/** Returns the attacks. `path` is a file that they can read. */
export function attacks(path: string): Attack[] {
  return [
    both('CREATE (:Forged)'),
    both('create/**/(:Forged)'),
    both('MERGE (:Forged {x: 1})'),
    both("MATCH (n:A) WHERE n.name = 'a'SET n.x = 2"),
    both('MATCH (n:A) SET n:Forged'),
    both('MATCH (n:A)REMOVE n.name'),
    both('MATCH (:A)-[r]->() DELETE r'),
    both('MATCH (n) DETACH DELETE n'),
    both('MATCH (n:A) FOREACH (i IN [1] | CREATE (:Forged))'),
    both('CREATE INDEX forged FOR (n:A) ON (n.x)'),
    both('PROFILE CREATE (:Forged)'),
    both('WITH 1 AS x // harmless\nCREATE (:Forged)'),
    both('WITH 1 AS x, "\'" AS y CREATE (:Forged {a: "\'"})'),
    both('WITH 1 AS `x` CREATE (:Forged {a: "`"})'),
    neo4j('MATCH (n) WITH n.create AS set CREATE (:Forged)'),
    both('WITH 1 AS order WITH order ORDER BY order CREATE (:Forged)'),
    both('WITH 1 AS end WITH end CREATE (:Forged)'),
    both('MATCH (n:A) WHERE n.y IS NULL CREATE (:Forged)'),
    both('MATCH (n:A) WITH DISTINCT * CREATE (:Forged)'),
    both('MATCH (n:A) CALL { WITH n SET n.x = 3 RETURN 1 AS z } RETURN z'),
    both('MATCH (n:A) CALL (n) { CREATE (:Forged) RETURN 1 AS z } RETURN z'),
    both('UNWIND [1] AS x WITH x WHERE x IN [1] CREATE (:Forged)'),
    neo4j("WITH CASE WHEN true THEN 1 ELSE 2 END AS x CREATE (:Forged {set: 'x'})"),
    neo4j('INSERT (:Forged)'),
    neo4j('WITH 1 AS distinct WITH distinct CREATE (n:Forged)-[:R]->(m:Forged)'),
    neo4j('WITH true AS not WITH not, 1 AS x WHERE not CREATE (n:Forged)-[:R]->(m:Forged)'),
    neo4j('WITH 1 AS case WITH case CREATE (n:Forged)'),
    neo4j('WITH 1 AS match, 2 AS n WITH n, match WHERE n > match CREATE (:Forged)'),
    neo4j('WITH 1 AS as WITH as CREATE (:Forged)'),
    neo4j('WITH 1 AS where WITH where WHERE where = 1 CREATE (:Forged)'),
    neo4j('MATCH (a:A) WHERE NOT a.x IS :: LIST<INT> CREATE (:Forged)'),
    neo4j('MATCH (a:A) WHERE a.x IS :: INTEGER! CREATE (:Forged)'),
    neo4j('MATCH (a:A) WHERE a.x IS :: INTEGER NOT NULL CREATE (:Forged)'),
    neo4j('MATCH (a:A) WHERE a:% CREATE (:Forged)'),
    neo4j('MATCH (a:A) WHERE a IS A CREATE (:Forged)'),
    neo4j('MATCH ((a)-[:R]->(b))+ CREATE (:Forged)'),
    neo4j('WITH 1 AS x CALL { CREATE (:Forged) } IN TRANSACTIONS'),
    neo4j('WITH 1 AS a$ WITH a$ CREATE (:Forged)'),
    neo4j('WITH\u20031 AS x\u3000CREATE (:Forged)'),
    neo4j('WITH 1 AS x // \r CREATE (:Forged)'),
    neo4j('CALL db.labels() YIELD label WITH label CREATE (:Forged)'),
    neo4j('C\\u0052EATE (:Forged)'),
    neo4j('WITH 1 AS x // \\u000a CREATE (:Forged)'),
    neo4j("WITH 'a\\u0027 AS x CREATE (:Forged) //'"),
    embedded('WITH 1 AS x LIMIT 1CREATE (:Forged)'),
    embedded('WITH 1 AS x WHERE x = 1.0CREATE (:Forged)'),
    embedded('MATCH (n:A) ſET n.x = 2'),
    embedded('WITH 1 AS x `FOREACH` (i IN [1] | CREATE (:Forged))'),
    embedded('WITH 1 AS x WITH DISTINCT * `FOREACH` (i IN [1] | CREATE (:Forged))'),
    embedded("WITH 1 AS x WITH x // \r, '\nCREATE (:Forged) //'"),
    embedded(`LOAD CSV FROM '${path}' AS row RETURN row`),
    embedded(`WITH 1 AS x LOAD \`CSV\` \`FROM\` "${path}" AS row RETURN row`),
    embedded(`load csv with headers from '${path}' as row return row`),
  ]
}

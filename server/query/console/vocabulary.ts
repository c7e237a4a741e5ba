import type { Engine } from '../../store/graph-store.ts'

/*
 * The words that the guard knows. They come from the grammar that Neo4j 5.26 prints in its syntax errors ("expected
 * 'FOREACH', 'ORDER BY', …"), from the parser of Grafeo 0.6.0, and from trying both.
 */

/** The token that is due after a word that begins no clause: certainly an operand, certainly none, or either. */
export type Due = 'operand' | 'boundary' | 'doubt'

/** Words that continue after a complete operand, and what is due after them. */
export const CONTINUATIONS: ReadonlyMap<string, Due> = new Map([
  ...words<Due>('operand', 'MATCH WHERE WITH UNWIND RETURN SKIP LIMIT OFFSET YIELD'),
  ...words<Due>('operand', 'AND OR XOR IN CONTAINS IS AS THEN ELSE'),
  ...words<Due>('boundary', 'OPTIONAL UNION END ASC ASCENDING DESC DESCENDING'),
  // WHEN takes a value or half a comparison (WHEN IS NULL); a path selector takes a number, a word or a pattern.
  ...words<Due>('doubt', 'WHEN SHORTEST PATH PATHS GROUP GROUPS'),
])

/** Words that count only together with the word after them. Then an operand is due. */
export const PAIRS: ReadonlyMap<string, string> = new Map([
  ['ORDER', 'BY'],
  ['STARTS', 'WITH'],
  ['ENDS', 'WITH'],
])

/** Words before an operand that can also be an operand, if somebody gave a variable that name. */
export const PREFIXES: ReadonlySet<string> = new Set(['NOT', 'DISTINCT', 'CASE'])

/** Words that stand before the braces of a subquery inside an expression. */
export const SUBQUERIES: ReadonlySet<string> = new Set(['EXISTS', 'COUNT', 'COLLECT'])

/** Words that begin a clause which the console never runs, with the reason. */
export const FORBIDDEN: ReadonlyMap<string, string> = new Map([
  ...words('writes, and the console only reads', 'CREATE INSERT MERGE SET DELETE DETACH NODETACH REMOVE FOREACH'),
  ...words('reads files and addresses, and the console only reads the graph', 'LOAD'),
  ...words('switches to another database, and the console only reads this one', 'USE SESSION'),
  ...words('changes the database itself, and the console only reads', 'DROP ALTER RENAME'),
  ...words('changes who may do what, and the console only reads', 'GRANT DENY REVOKE'),
  ...words(
    'controls the server, and the console only reads',
    'START STOP ENABLE DEALLOCATE REALLOCATE DRYRUN TERMINATE',
  ),
  ...words('controls transactions, which the console does itself', 'BEGIN COMMIT ROLLBACK'),
  ...words('instructs the planner, which the console does not allow: leave it out', 'USING CYPHER'),
  ...words('returns no rows: end with RETURN', 'FINISH'),
])

/** The things that SHOW may show: nothing about users, settings, other people's queries or databases. */
export const SHOWABLE: Record<Engine, ReadonlySet<string>> = {
  neo4j: new Set(['INDEX', 'INDEXES', 'CONSTRAINT', 'CONSTRAINTS', 'FUNCTION', 'FUNCTIONS', 'PROCEDURE', 'PROCEDURES']),
  embedded: new Set(['INDEX', 'INDEXES', 'CONSTRAINT', 'CONSTRAINTS']),
}

/**
 * The procedures that CALL may call. Both engines distinguish upper and lower case in their names. Left out although Neo4j
 * marks them READ: db.resampleIndex, db.prepareForReplanning and db.stats.*, which put load on the server or withhold data.
 */
export const PROCEDURES: Record<Engine, ReadonlySet<string>> = {
  neo4j: new Set([
    'db.labels',
    'db.relationshipTypes',
    'db.propertyKeys',
    'db.schema.visualization',
    'db.schema.nodeTypeProperties',
    'db.schema.relTypeProperties',
    'db.index.fulltext.queryNodes',
    'db.index.fulltext.queryRelationships',
    'db.ping',
    'db.info',
    'dbms.components',
  ]),
  embedded: new Set(['db.labels', 'db.relationshipTypes', 'db.propertyKeys']),
}

/**
 * The namespaces of Neo4j's own functions. Every function without a dot is built in on both engines, and computes only
 * from its arguments, the graph or the clock. Any other dotted function comes with a plugin and may do anything
 * (`genai.vector.encode` calls a web service). `graph.*` belongs to USE.
 */
export const FUNCTION_NAMESPACES: ReadonlySet<string> = new Set([
  'date',
  'datetime',
  'localdatetime',
  'localtime',
  'time',
  'duration',
  'point',
  'vector',
])

function words<T>(value: T, list: string): [string, T][] {
  return list.split(' ').map((word) => [word, value])
}

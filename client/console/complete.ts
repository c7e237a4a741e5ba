import type { SchemaAnswer } from '../../model/api/console.ts'
import { blanked, openBrackets } from './query-text.ts'

interface Suggestion {
  label: string
  type: 'label' | 'relation' | 'property' | 'keyword' | 'function' | 'variable'
  detail: string
}

/** Suggestions at the cursor. A suggestion replaces the word that begins at `from`. */
export interface Suggestions {
  from: number
  options: Suggestion[]
}

const KEYWORDS = [
  ...['MATCH', 'OPTIONAL MATCH', 'WHERE', 'WITH', 'RETURN', 'RETURN DISTINCT', 'ORDER BY', 'SKIP', 'LIMIT', 'UNWIND'],
  ...['UNION', 'CALL', 'AS', 'AND', 'OR', 'NOT', 'IN', 'IS NULL', 'IS NOT NULL', 'CONTAINS', 'STARTS WITH'],
  ...['ENDS WITH', 'EXISTS', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END', 'DESC'],
]
/** Functions that both engines have. */
const FUNCTIONS = [
  ...['count', 'collect', 'min', 'max', 'sum', 'avg', 'size', 'length', 'labels', 'type', 'nodes', 'relationships'],
  ...['coalesce', 'substring', 'toLower', 'toUpper', 'toString', 'toInteger', 'split', 'head', 'last', 'range', 'keys'],
  ...['properties', 'startNode', 'endNode', 'shortestPath'],
]

/** Suggests names of the schema and words of Cypher at an offset of a query; undefined if nothing fits. */
export function suggestionsAt(query: string, offset: number, schema: SchemaAnswer): Suggestions | undefined {
  // The marker at the end survives only if the cursor is in code, not in a string or comment.
  const code = blanked(`${query.slice(0, offset)}\u0000`)
  if (!code.endsWith('\u0000')) return undefined
  const before = code.slice(0, -1)
  const word = /\w*$/.exec(before)?.[0] ?? ''
  const from = offset - word.length
  const lead = before.slice(0, from)
  if (/[:|&]\s*!?$/.test(lead)) {
    const inside = openBrackets(lead).at(-1)
    if (inside === '[') return { from, options: counted(schema.relations, 'relation') }
    return inside === '{' ? undefined : { from, options: counted(schema.labels, 'label') }
  }
  if (/[A-Za-z_]\w*\.$/.test(lead)) return { from, options: properties(lead, query, schema) }
  if (word === '' || /[\w$]$/.test(lead)) return undefined
  return { from, options: [...variables(query), ...language()] }
}

function counted(things: SchemaAnswer['labels'], type: 'label' | 'relation'): Suggestion[] {
  return things.map(({ name, count }) => ({ label: name, type, detail: count.toLocaleString('en-GB') }))
}

/** The properties of the variable before the dot; those of everything if the query gives it no label. */
function properties(lead: string, query: string, { labels, relations }: SchemaAnswer): Suggestion[] {
  const variable = /(\w+)\.$/.exec(lead)?.[1] ?? ''
  const said = new RegExp(`[([]\\s*${variable}\\s*:\\s*(\\w+)`).exec(blanked(query))?.[1]
  const all = [...labels, ...relations]
  const own = all.filter(({ name }) => name === said)
  const owners = new Map<string, string[]>()
  for (const { name, properties } of own.length > 0 ? own : all)
    for (const property of properties) owners.set(property, [...(owners.get(property) ?? []), name])
  return [...owners].map(([label, names]) => ({
    label,
    type: 'property',
    detail: names.length > 2 ? `${names.slice(0, 2).join(', ')}…` : names.join(', '),
  }))
}

/** The variables that the query's patterns name. */
function variables(query: string): Suggestion[] {
  const names = new Set(
    [...blanked(query).matchAll(/[([]\s*([A-Za-z_]\w*)(?=\s*[:){\]])/g)].map(([, name = '']) => name),
  )
  return [...names].map((label) => ({ label, type: 'variable', detail: 'variable' }))
}

function language(): Suggestion[] {
  return [
    ...KEYWORDS.map((label): Suggestion => ({ label, type: 'keyword', detail: '' })),
    ...FUNCTIONS.map((label): Suggestion => ({ label, type: 'function', detail: 'function' })),
  ]
}

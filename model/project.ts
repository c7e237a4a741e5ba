import { type CountingClaim, isRelation, methods, type Value, type Values } from './claim.ts'
import { Edge, Node } from './graph.ts'
import { dateSpan } from './partial-date.ts'
import { termId, tieId } from './relation.ts'
import { terms } from './term.ts'

/** Two or more values that counting claims give for one property, best first, each with its claims. */
export interface Contradiction {
  property: string
  values: { value: Value; claims: string[] }[]
}

/**
 * Sorts manual before record, rule and llm, then accepted before unreviewed, then the newest (publishedAt, batch, id)
 * first.
 */
function bestFirst(a: CountingClaim, b: CountingClaim): number {
  return (
    methods.indexOf(a.method) - methods.indexOf(b.method) ||
    Number(b.review === 'accepted') - Number(a.review === 'accepted') ||
    compare(b.publishedAt ?? '', a.publishedAt ?? '') ||
    b.batch - a.batch ||
    compare(b.id, a.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Third rule, for an entity. It exists if a claim about it counts. Each property takes the value of the best claim,
 * lists are joined, and names that lose become aliases. Returns null if no claim is given, or if they are about a tie.
 *
 * @param members the ids merged into this one; they become keys, so that the entity is found by them
 */
export function projectEntity(
  id: string,
  claims: readonly CountingClaim[],
  members: readonly string[] = [],
): Node | null {
  const ranked = [...claims].sort(bestFirst)
  const kind = ranked[0]?.type
  if (kind === undefined || isRelation(kind)) return null
  const { name = id.slice(id.indexOf(':') + 1), aliases, keys, ...rest } = merged(ranked)
  const names = uniq([...texts(aliases), ...ranked.flatMap(({ values }) => texts(values.name))])
  const open = disputed(ranked)
  return Node.parse({
    id,
    kind,
    name,
    properties: {
      ...rest,
      ...(kind === 'Meeting' ? meetingDefaults(rest) : {}),
      aliases: names.filter((alias) => alias !== name).sort(),
      keys: uniq([...texts(keys), ...members.filter((member) => member !== id)]).sort(),
      ...(open.length > 0 ? { disputed: open } : {}),
    },
  })
}

/** Fills in what a record leaves out: talks, held, mode unknown. The days follow from the date. */
function meetingDefaults({ kind, mode, status, date }: Values): Record<string, Value | undefined> {
  const span = typeof date === 'string' ? dateSpan(date) : null
  return {
    kind: kind ?? 'talks',
    mode: mode ?? 'unknown',
    status: status ?? 'held',
    since: span?.since,
    until: span?.until,
    precision: span?.precision ?? 'none',
  }
}

/**
 * Third rule, for the claims about one tie (of one type, between the same ends). Returns one edge, or for an office one
 * for each term. The caller checks that both ends exist.
 *
 * @param identify follows merges for the body that someone represented
 */
export function projectTie(claims: readonly CountingClaim[], identify: (id: string) => string): Edge[] {
  return terms(claims).flatMap(({ number, claims: ofTerm }) => {
    const ranked = [...ofTerm].sort(bestFirst)
    const { since, until, term: _term, representing, ...rest } = merged(ranked)
    const [best] = ranked
    if (best === undefined || best.ends === undefined || !isRelation(best.type)) return []
    const { from, to } = best.ends
    const edge = Edge.parse({
      ...rest,
      id: termId(tieId(best.type, from, to, rest), number),
      relation: best.type,
      from,
      to,
      ...(typeof representing === 'string' ? { representing: identify(representing) } : {}),
      ...(typeof since === 'string' ? { sinceDate: since, since: dateSpan(since)?.since } : {}),
      ...(typeof until === 'string' ? { untilDate: until, until: dateSpan(until)?.until } : {}),
    })
    return [edge]
  })
}

/** Returns the best claim's value of each property. Lists are joined, the best claim's items first. */
function merged(ranked: readonly CountingClaim[]): Values {
  const values: Values = {}
  for (const claim of ranked) {
    for (const [property, value] of Object.entries(claim.values)) {
      const known = values[property]
      if (known === undefined) values[property] = value
      else if (Array.isArray(known) && Array.isArray(value)) values[property] = uniq([...known, ...value])
    }
  }
  return values
}

/** Returns the properties on which claims disagree. Names are left out, since those that lose become aliases. */
export function contradictions(claims: readonly CountingClaim[]): Contradiction[] {
  const found = new Map<string, Map<Value, string[]>>()
  for (const { id, values } of [...claims].sort(bestFirst)) {
    for (const [property, value] of Object.entries(values)) {
      if (property === 'name' || property === 'term' || Array.isArray(value)) continue
      const stated = found.get(property) ?? new Map<Value, string[]>()
      stated.set(value, [...(stated.get(value) ?? []), id])
      found.set(property, stated)
    }
  }
  return [...found]
    .filter(([, stated]) => stated.size > 1)
    .map(([property, stated]) => ({ property, values: [...stated].map(([value, ids]) => ({ value, claims: ids })) }))
}

/** Returns the properties on which claims disagree, unless a claim that gives a value is accepted or made by hand. */
function disputed(claims: readonly CountingClaim[]): string[] {
  const decided = new Set(
    claims.filter(({ method, review }) => method === 'manual' || review === 'accepted').map(({ id }) => id),
  )
  return contradictions(claims)
    .filter(({ values }) => !values.some(({ claims: ids }) => ids.some((id) => decided.has(id))))
    .map(({ property }) => property)
    .sort()
}

function texts(value: Value | undefined): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [String(value)]
}

function uniq(items: readonly string[]): string[] {
  return [...new Set(items)]
}

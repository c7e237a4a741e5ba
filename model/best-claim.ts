import { type ClaimId, type CountingClaim, methods, type Value, type Values } from './claim.ts'

/** Two or more values that counting claims give for one property, best first, each with its claims. */
export interface Contradiction {
  property: string
  values: { value: Value; claims: ClaimId[] }[]
}

/**
 * Sorts manual before record, rule and llm, then accepted before unreviewed, then the newest (publishedAt, batch, id)
 * first.
 */
export function bestFirst(a: CountingClaim, b: CountingClaim): number {
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

/** Returns the best claim's value of each property. Lists are joined, the best claim's items first. */
export function merged(ranked: readonly CountingClaim[]): Values {
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
  const found = new Map<string, Map<Value, ClaimId[]>>()
  for (const { id, values } of [...claims].sort(bestFirst)) {
    for (const [property, value] of Object.entries(values)) {
      if (property === 'name' || property === 'term' || Array.isArray(value)) continue
      const stated = found.get(property) ?? new Map<Value, ClaimId[]>()
      stated.set(value, [...(stated.get(value) ?? []), id])
      found.set(property, stated)
    }
  }
  return [...found]
    .filter(([, stated]) => stated.size > 1)
    .map(([property, stated]) => ({ property, values: [...stated].map(([value, ids]) => ({ value, claims: ids })) }))
}

/** Returns the properties on which claims disagree, unless a claim that gives a value is accepted or made by hand. */
export function disputed(claims: readonly CountingClaim[]): string[] {
  const decided = new Set(
    claims.filter(({ method, review }) => method === 'manual' || review === 'accepted').map(({ id }) => id),
  )
  return contradictions(claims)
    .filter(({ values }) => !values.some(({ claims: ids }) => ids.some((id) => decided.has(id))))
    .map(({ property }) => property)
    .sort()
}

/** Returns the items without repetitions, in their order. */
export function uniq(items: readonly string[]): string[] {
  return [...new Set(items)]
}

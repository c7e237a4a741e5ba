import type { StoredClaim } from '../store/stored-claim.ts'

/** Who may tell an entity apart from others. */
export interface Tellers {
  /** A source that has two records means two things, as a rule. */
  sources: ReadonlySet<string>
  /** Batches that gave it an id of ours: who gives ids knows what is what. */
  namedBy: ReadonlySet<number>
}

/** Who speaks of an entity, by the claims about it. */
export function tellersOf(claims: readonly Pick<StoredClaim, 'source' | 'asRead' | 'subject' | 'batches'>[]): Tellers {
  const named = claims.filter(({ asRead, subject }) => asRead === subject)
  return {
    sources: new Set(claims.map(({ source }) => source)),
    namedBy: new Set(named.flatMap(({ batches }) => batches.slice(0, 1))),
  }
}

/** Whether one source has both. */
export function haveOneSource(one: Tellers, other: Tellers): boolean {
  return [...one.sources].some((source) => other.sources.has(source))
}

/** Whether one batch gave both an id of ours. */
export function areNamedApart(one: Tellers, other: Tellers): boolean {
  return [...one.namedBy].some((batch) => other.namedBy.has(batch))
}

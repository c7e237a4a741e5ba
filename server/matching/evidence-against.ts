import { type Claim, isRelation } from '../../model/claim.ts'
import type { StoredClaim } from '../store/stored-journal.ts'

/** Where the claims about an entity come from. */
export interface Provenance {
  sources: ReadonlySet<string>
  /** The batches that gave the entity an id in Parley's form. */
  idGivenBy: ReadonlySet<number>
}

export function provenanceOf(
  claims: readonly Pick<StoredClaim, 'source' | 'asRead' | 'subject' | 'batches'>[],
): Provenance {
  const withId = claims.filter(({ asRead, subject }) => asRead === subject)
  return {
    sources: new Set(claims.map(({ source }) => source)),
    idGivenBy: new Set(withId.flatMap(({ batches }) => batches.slice(0, 1))),
  }
}

/** True if one source has both: a source with two records means, as a rule, two things. */
export function shareSource(one: Provenance, other: Provenance): boolean {
  return [...one.sources].some((source) => other.sources.has(source))
}

/** True if one batch gave ids in Parley's form to both: whoever gives ids knows who is who. */
export function haveIdsOfOneBatch(one: Provenance, other: Provenance): boolean {
  return [...one.idGivenBy].some((batch) => other.idGivenBy.has(batch))
}

/** The identifiers that a claim states, such as `wikidata:Q312901`, without the source's own key for its subject. */
export function identifiersIn({ type, values: { keys }, asRead }: Claim): string[] {
  return isRelation(type) || !Array.isArray(keys) ? [] : keys.filter((key) => key !== asRead)
}

/** True if a claim states an identifier of its subject. */
export function statesIdentifiers(claim: Claim): boolean {
  return identifiersIn(claim).length > 0
}

/** True if the two have different identifiers in one namespace. Then they are never the same. */
export function identifiersConflict(ours: readonly string[], theirs: readonly string[]): boolean {
  const namespace = (key: string) => key.slice(0, key.indexOf(':'))
  return ours.some((key) => theirs.some((other) => namespace(other) === namespace(key)) && !theirs.includes(key))
}

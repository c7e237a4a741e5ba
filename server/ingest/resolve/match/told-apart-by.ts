import type { StoredClaim } from '../../../store/stored-claim.ts'

/**
 * Who tells an entity apart from others, by the claims about it: its sources, since a source that has two records means
 * two things, and the batches that gave it an id of ours, since who gives ids knows what is what.
 */
export function toldApartBy(
  claims: readonly Pick<StoredClaim, 'source' | 'asRead' | 'subject' | 'batches'>[],
): Set<string> {
  return new Set(
    claims.flatMap(({ source, asRead, subject, batches: [first = 0] }) =>
      asRead === subject ? [source, `batch ${first}`] : [source],
    ),
  )
}

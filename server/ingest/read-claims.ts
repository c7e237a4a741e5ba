import { type Claim, Source } from '../../model/claim.ts'
import type { ClaimAsRead, RowError } from '../formats/reader.ts'
import { subjectsAmong } from '../matching/subjects.ts'
import type { IngestInput } from './ingest.ts'
import { toClaim } from './to-claim.ts'

/** All claims that files make, resolved among themselves alone: nothing is looked up and nothing stored. */
export async function readClaims(
  inputs: readonly IngestInput[],
): Promise<{ claims: Claim[]; sources: Source[]; errors: RowError[] }> {
  const sources = new Map<string, Source>()
  const asRead: ClaimAsRead[] = []
  const errors: RowError[] = []
  for (const { file, read } of inputs) {
    for await (const item of read(file)) {
      if (item.type === 'source') sources.set(item.source.id, Source.parse(item.source))
      if (item.type !== 'row') continue
      asRead.push(...item.claims)
      errors.push(...item.errors)
    }
  }
  const subjects = subjectsAmong(asRead)
  const claims = asRead.flatMap((one) => {
    const source = sources.get(one.source)
    const claim = source === undefined ? null : toClaim(one, subjects, source, 1)
    return claim === null ? [] : [claim]
  })
  return {
    claims: [...new Map(claims.map((claim) => [claim.id, claim])).values()],
    sources: [...sources.values()],
    errors,
  }
}

import { type Claim, Source } from '../../model/claim.ts'
import { type EntityKind, EntityKind as Kind, kindOfId } from '../../model/entity.ts'
import type { ClaimAsRead, RowError } from '../formats/reader.ts'
import { firstFree, idFromName } from '../matching/mint.ts'
import { keysIn } from '../matching/subjects.ts'
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
  const subjects = mintedAmong(asRead)
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

function mintedAmong(asRead: readonly ClaimAsRead[]): Map<string, string> {
  const subjects = new Map<string, string>()
  for (const key of asRead.flatMap(keysIn)) if (kindOfId(key) !== null) subjects.set(key, key)
  const taken = new Set(subjects.values())
  for (const { type, key, values } of asRead) {
    const kind = Kind.safeParse(type)
    if (!kind.success || key === undefined || subjects.has(key)) continue
    const id = firstFree(idFromName(kind.data, nameOf(kind.data, key, values)), (one) => taken.has(one))
    taken.add(id)
    subjects.set(key, id)
  }
  return subjects
}

/** What an id is made from: the name, for a meeting its date before it. */
function nameOf(kind: EntityKind, key: string, { name, date }: ClaimAsRead['values']): string {
  return kind === 'Meeting' && typeof date === 'string' ? `${date} ${String(name ?? key)}` : String(name ?? key)
}

import { type Claim, Source } from '../../model/claim.ts'
import { type EntityKind, EntityKind as Kind, kindOfId } from '../../model/entity.ts'
import type { RowError, Statement } from '../formats/reader.ts'
import { firstFree, idFromName } from '../matching/mint.ts'
import { keysIn } from '../matching/subjects.ts'
import type { IngestInput } from './ingest.ts'
import { toClaim } from './to-claim.ts'

/** All claims that files make, resolved among themselves alone: nothing is looked up and nothing stored. */
export async function readStatements(
  inputs: readonly IngestInput[],
): Promise<{ claims: Claim[]; sources: Source[]; errors: RowError[] }> {
  const sources = new Map<string, Source>()
  const statements: Statement[] = []
  const errors: RowError[] = []
  for (const { file, read } of inputs) {
    for await (const item of read(file)) {
      if (item.type === 'source') sources.set(item.source.id, Source.parse(item.source))
      if (item.type !== 'row') continue
      statements.push(...item.statements)
      errors.push(...item.errors)
    }
  }
  const subjects = mintedAmong(statements)
  const claims = statements.flatMap((statement) => {
    const source = sources.get(statement.source)
    const claim = source === undefined ? null : toClaim(statement, subjects, source, 1)
    return claim === null ? [] : [claim]
  })
  return {
    claims: [...new Map(claims.map((claim) => [claim.id, claim])).values()],
    sources: [...sources.values()],
    errors,
  }
}

function mintedAmong(statements: readonly Statement[]): Map<string, string> {
  const subjects = new Map<string, string>()
  for (const key of statements.flatMap(keysIn)) if (kindOfId(key) !== null) subjects.set(key, key)
  const taken = new Set(subjects.values())
  for (const { type, key, values } of statements) {
    const kind = Kind.safeParse(type)
    if (!kind.success || key === undefined || subjects.has(key)) continue
    const id = firstFree(idFromName(kind.data, nameOf(kind.data, key, values)), (one) => taken.has(one))
    taken.add(id)
    subjects.set(key, id)
  }
  return subjects
}

/** What an id is made from: the name, for a meeting its date before it. */
function nameOf(kind: EntityKind, key: string, { name, date }: Statement['values']): string {
  return kind === 'Meeting' && typeof date === 'string' ? `${date} ${String(name ?? key)}` : String(name ?? key)
}

import type { EntityKind } from '../../../model/entity.ts'
import type { SourceRecord } from '../../../model/parley-json.ts'
import { endsInWords, joins, Relation } from '../../../model/relation.ts'
import { decoded } from '../decoded.ts'
import { parsedJson } from '../json/parse.ts'
import { linesExcerpt, linesOf } from '../lines.ts'
import { rowOfRecords, type TranslatedRecord } from '../parley-json/claims.ts'
import { FileSources, fileAsSource, sourceOf } from '../parley-json/sources.ts'
import { type Fault, FileProblem, faultsOf, reporting, rowError } from '../problems.ts'
import type { Excerpt, InputFile, Reader, ReadItem } from '../reader.ts'
import { FtmEntity, first, ftmKey, isDocument, surveyOf } from './entities.ts'
import { translated } from './translate.ts'

/**
 * Reads FollowTheMoney entities, one a line: people, organisations, public bodies and events, and the memberships,
 * directorships and representations that join them. A row is a line. Its sources are what `proof` or `sourceUrl` names,
 * else the file. Schemas without a place in Parley are counted in a note. The file is read twice, since a link may come
 * before what it joins; memory holds ids, kinds and documents.
 */
export const readFollowTheMoney: Reader = (file) => reporting(file.name, lineItems(file))

/** Cuts out lines, with the entities they join and the documents that prove them. */
export const excerptOfFollowTheMoney: Excerpt = linesExcerpt({
  idOf: (value) => FtmEntity.safeParse(value).data?.id ?? null,
  leads: false,
})

async function* lineItems(file: InputFile): AsyncIterable<ReadItem> {
  const lines = () => linesOf(decoded(file.open()))
  const { kinds, documents } = await surveyOf(lines())
  const usual = fileAsSource(file.name)
  const known = new FileSources(usual)
  const passedOver = new Map<string, number>()
  yield { type: 'source', source: usual }

  let row = 0
  for await (const line of lines()) {
    row += 1
    if (line.trim() === '') continue
    const place = { file: file.name, row }
    const read = entityOf(line, row)
    if ('faults' in read) {
      yield { type: 'row', claims: [], errors: read.faults.map((fault) => rowError(place, fault)) }
      continue
    }
    const { entity } = read
    const records = isDocument(entity.schema) ? [] : translated(entity, kinds)
    if (records === null) passedOver.set(entity.schema, (passedOver.get(entity.schema) ?? 0) + 1)
    const sources = proofsOf(entity, documents).map(sourceOf)
    yield* known.add(...sources)
    const evidence = (sources.length === 0 ? [usual] : sources).map(({ id: source }) => ({ source }))
    const faults = (records ?? []).flatMap((record) => wrongEnds(record, kinds))
    if (faults.length > 0) yield { type: 'row', claims: [], errors: faults.map((fault) => rowError(place, fault)) }
    else
      yield rowOfRecords(
        (records ?? []).map((one) => ({ ...one, record: { ...one.record, evidence } })),
        place,
        known.all,
      )
  }
  for (const [schema, count] of passedOver) {
    yield {
      type: 'note',
      file: file.name,
      row: null,
      text: `${count} of schema ${schema} were not read, since Parley has no place for them`,
    }
  }
}

function entityOf(line: string, row: number): { entity: FtmEntity } | { faults: Fault[] } {
  try {
    const value = parsedJson(line, { line: row, column: 1 })
    const parsed = FtmEntity.safeParse(value)
    return parsed.success ? { entity: parsed.data } : { faults: faultsOf(parsed.error, value) }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    return { faults: [{ path: [], value: line, reason: error.message }] }
  }
}

/**
 * Returns the documents that prove an entity, or the pages it was taken from. Each counts as a source of all that the
 * entity says.
 */
function proofsOf(entity: FtmEntity, documents: ReadonlyMap<string, SourceRecord>): SourceRecord[] {
  const { proof = [], sourceUrl = [] } = entity.properties
  const proofs = proof.flatMap((id) => documents.get(id) ?? [])
  const publisher = first(entity, 'publisher')
  return proofs.length > 0 ? proofs : sourceUrl.map((url) => ({ url, publisher }))
}

/** Returns a fault if a link joins kinds that its relation can't join. */
function wrongEnds({ kind, record }: TranslatedRecord, kinds: ReadonlyMap<string, EntityKind>): Fault[] {
  const relation = Relation.safeParse(record.relation)
  if (kind !== 'relation' || !relation.success) return []
  const kindOf = (key: unknown) => (typeof key === 'string' ? kinds.get(key.slice(ftmKey('').length)) : undefined)
  const [fromKind, toKind] = [kindOf(record.from), kindOf(record.to)]
  if (fromKind === undefined || toKind === undefined || joins(relation.data, fromKind, toKind)) return []
  const reason = `${relation.data} joins ${endsInWords(relation.data)}, not ${fromKind} → ${toKind}`
  return [{ path: ['properties'], value: `${String(record.from)} → ${String(record.to)}`, reason }]
}

import { decoded } from '../decoded.ts'
import type { JsonElement } from '../json/elements.ts'
import { jsonDocument, jsonElements } from '../json/elements.ts'
import { pointerOf, reporting, rowError } from '../problems.ts'
import type { Excerpt, InputFile, Reader, ReadItem } from '../reader.ts'
import { claimsOf, type RecordKind, rowOfOutcome } from './claims.ts'
import type { Sources } from './sources.ts'
import { fileAsSource } from './sources.ts'
import { claimedThings, type Survey, surveyOf, tieKey } from './survey.ts'

/** The lists of a document, and the kind of record in each. */
const lists: ReadonlyMap<string, RecordKind> = new Map([
  ['entities', 'entity'],
  ['meetings', 'meeting'],
  ['relations', 'relation'],
  ['claims', 'claim'],
  ['decisions', 'decision'],
])
const sourceMembers = new Set(['source', 'sources'])
/** Members without records. `nodes` and `edges` are what the claims of an export add up to. */
const otherMembers = new Set([...sourceMembers, '$schema', 'nodes', 'edges'])
/** The kinds of record that may repeat what the claims of a document say. */
const repeatable: ReadonlySet<RecordKind> = new Set(['entity', 'meeting', 'relation'])

/**
 * Reads a Parley JSON document (`model/parley-json.ts`). A record is a row; its number counts the records of the
 * document from 1, and its column is a JSON pointer. The file is read twice, or three times if it holds claims beside
 * other records, so that memory holds only its sources and one record, and sources may be anywhere.
 */
export const readParleyJson: Reader = (file) => reporting(file.name, documentItems(file))

async function* documentItems(file: InputFile): AsyncIterable<ReadItem> {
  const survey = await surveyOf(elementsOf(file))
  const sources = sourcesOf(survey, file.name)

  for (const source of sources.byId.values()) yield { type: 'source', source }
  for (const fault of survey.faults) {
    yield { type: 'row', claims: [], errors: [rowError({ file: file.name, row: null, pointer: '' }, fault)] }
  }
  yield* notes(file.name, survey)

  let passedOver = 0
  for await (const { row, kind, element } of recordsOf(file, survey)) {
    if (row === null) passedOver += 1
    else yield rowOf(file.name, row, kind, element, sources)
  }
  if (passedOver > 0) {
    const text = `${passedOver} records say the same as the claims of the document and were read as those claims`
    yield { type: 'note', file: file.name, row: null, text }
  }
}

/** Cuts out records, with all sources of the document. */
export const excerptOfParleyJson: Excerpt = (file, rows) => jsonDocument(excerptElements(file, rows))

async function* excerptElements(file: InputFile, rows: ReadonlySet<number>): AsyncIterable<JsonElement> {
  for await (const element of elementsOf(file)) if (sourceMembers.has(element.member)) yield element
  for await (const { row, element } of recordsOf(file, await surveyOf(elementsOf(file)))) {
    if (row !== null && rows.has(row)) yield element
  }
}

function elementsOf(file: InputFile): AsyncIterable<JsonElement> {
  return jsonElements(decoded(file.open()))
}

/** Yields the records of a document with their numbers. A record that repeats the document's claims has none. */
async function* recordsOf(
  file: InputFile,
  survey: Survey,
): AsyncIterable<{ row: number | null; kind: RecordKind; element: JsonElement }> {
  const repeated = repeats(survey) ? await claimedThings(elementsOf(file)) : null
  let row = 0
  for await (const element of elementsOf(file)) {
    const kind = lists.get(element.member)
    if (kind === undefined) continue
    if (repeated !== null && repeatable.has(kind) && isAbout(kind, element.value, repeated)) {
      yield { row: null, kind, element }
      continue
    }
    row += 1
    yield { row, kind, element }
  }
}

function sourcesOf({ sources, members }: Survey, file: string): Sources {
  const all = members.has('source') || members.has('sources') ? sources : [fileAsSource(file)]
  const byId = new Map(all.map((source) => [source.id, source]))
  const [only] = byId.keys()
  return { byId, usual: byId.size === 1 && only !== undefined ? only : null }
}

/**
 * True if the document may say everything twice, as `parley read` prints it: as claims, and as the records they add up
 * to.
 */
function repeats({ members }: Survey): boolean {
  return members.has('claims') && [...lists].some(([list, kind]) => repeatable.has(kind) && members.has(list))
}

function isAbout(kind: RecordKind, record: unknown, things: ReadonlySet<string>): boolean {
  const field = (name: string) =>
    typeof record === 'object' && record !== null ? String(Reflect.get(record, name)) : ''
  return things.has(kind === 'relation' ? tieKey(field('from'), field('relation'), field('to')) : field('id'))
}

function* notes(file: string, { members }: Survey): Iterable<ReadItem> {
  for (const member of members) {
    if (lists.has(member) || otherMembers.has(member)) continue
    yield { type: 'note', file, row: null, text: `"${member}" was not read, since a Parley document has no such list` }
  }
}

function rowOf(file: string, row: number, kind: RecordKind, element: JsonElement, sources: Sources): ReadItem {
  const pointer = pointerOf(element.index === null ? [element.member] : [element.member, element.index])
  const place = { file, row, pointer }
  if (element.index === null) {
    const fault = { path: [], value: element.value, reason: `"${element.member}" must be a list of records: [ … ]` }
    return { type: 'row', claims: [], errors: [rowError(place, fault)] }
  }
  return rowOfOutcome(claimsOf[kind](element.value, place, sources), place)
}

import type * as z from 'zod'
import { decoded } from '../decoded.ts'
import type { JsonElement } from '../json/elements.ts'
import { jsonDocument, jsonElements } from '../json/elements.ts'
import { rowOfRecords, type TranslatedRecord } from '../parley-json/claims.ts'
import { FileSources, fileAsSource, sourceOf } from '../parley-json/sources.ts'
import { faultsOf, pointerOf, reporting, rowError } from '../problems.ts'
import type { Excerpt, InputFile, Reader, ReadItem } from '../reader.ts'
import { slug } from '../slug.ts'
import { PopoloEvent, PopoloMembership, PopoloOrganization, PopoloPerson, PopoloPost } from './schema.ts'
import { event, type KeyOf, membership, organization, type Posts, person } from './translate.ts'

/** A record in Parley's terms, with the pages it was taken from; or what is wrong with it. */
type Outcome = { records: TranslatedRecord[]; urls: string[] } | { error: z.ZodError }

function reading<Parsed extends { sources?: { url: string }[] | null | undefined }>(
  schema: z.ZodType<Parsed>,
  translate: (record: Parsed, key: KeyOf, posts: Posts) => TranslatedRecord[],
) {
  return (value: unknown, key: KeyOf, posts: Posts): Outcome => {
    const parsed = schema.safeParse(value)
    if (!parsed.success) return { error: parsed.error }
    return { records: translate(parsed.data, key, posts), urls: (parsed.data.sources ?? []).map(({ url }) => url) }
  }
}

const lists = new Map([
  ['persons', reading(PopoloPerson, person)],
  ['organizations', reading(PopoloOrganization, organization)],
  ['memberships', reading(PopoloMembership, membership)],
  ['events', reading(PopoloEvent, event)],
  ['posts', reading(PopoloPost, () => [])],
])

/**
 * Reads Popolo: persons, organizations, memberships (directly or by posts) and events. A row is a record, and its
 * column a JSON pointer. The sources of a record are those it names, else the file. The file is read twice, since posts
 * may come after memberships, and so that nothing is taken from a broken document.
 */
export const readPopolo: Reader = (file) => reporting(file.name, documentItems(file))

/** Cuts out records, with all posts of the document, which memberships need. */
export const excerptOfPopolo: Excerpt = (file, rows) => jsonDocument(excerptElements(file, rows))

async function* excerptElements(file: InputFile, rows: ReadonlySet<number>): AsyncIterable<JsonElement> {
  for await (const { row, element } of recordsOf(file)) {
    if (element.member === 'posts' || rows.has(row)) yield element
  }
}

/** Yields the records of a document, numbered from 1. */
async function* recordsOf(file: InputFile): AsyncIterable<{ row: number; element: JsonElement }> {
  let row = 0
  for await (const element of jsonElements(decoded(file.open()))) {
    if (!lists.has(element.member)) continue
    row += 1
    yield { row, element }
  }
}

async function* documentItems(file: InputFile): AsyncIterable<ReadItem> {
  const { posts, unread } = await surveyOf(jsonElements(decoded(file.open())))
  const usual = fileAsSource(file.name)
  const known = new FileSources(usual)
  const key = keysOf(usual.name)
  yield { type: 'source', source: usual }

  for await (const { row, element } of recordsOf(file)) {
    const { member, index, value } = element
    const place = { file: file.name, row, pointer: pointerOf(index === null ? [member] : [member, index]) }
    const read = lists.get(member)
    if (read === undefined || index === null) {
      const fault = { path: [], value, reason: `"${member}" must be a list of records: [ … ]` }
      yield { type: 'row', claims: [], errors: [rowError(place, fault)] }
      continue
    }
    const outcome = read(value, key, posts)
    if ('error' in outcome) {
      const errors = faultsOf(outcome.error, value).map((fault) => rowError(place, fault))
      yield { type: 'row', claims: [], errors }
      continue
    }
    const sources = outcome.urls.map((url) => sourceOf({ url }))
    yield* known.add(...sources)
    const evidence = (sources.length === 0 ? [usual] : sources).map(({ id }) => ({ source: id }))
    const records = outcome.records.map((one) => ({ ...one, record: { ...one.record, evidence } }))
    yield rowOfRecords(records, place, known.all)
  }
  for (const member of unread) {
    yield {
      type: 'note',
      file: file.name,
      row: null,
      text: `"${member}" was not read, since Parley has no place for it`,
    }
  }
}

/** Makes keys in a namespace of the file, since another file may give the same id to something else. */
function keysOf(file: string): KeyOf {
  const namespace = `popolo.${slug(file.replace(/\.[^.]*$/, ''))}`
  return (id) => `${namespace}:${id}`
}

async function surveyOf(elements: AsyncIterable<JsonElement>): Promise<{ posts: Posts; unread: Set<string> }> {
  const posts = new Map<string, { label: string | undefined; organization: string | undefined }>()
  const unread = new Set<string>()
  for await (const { member, value } of elements) {
    if (!lists.has(member)) unread.add(member)
    const { data } = PopoloPost.safeParse(value)
    if (member !== 'posts' || data === undefined) continue
    posts.set(data.id, { label: data.label ?? undefined, organization: data.organization_id ?? undefined })
  }
  return { posts, unread }
}

import * as z from 'zod'
import type { EntityKind } from '../../../model/entity.ts'
import type { SourceRecord } from '../../../model/parley-json.ts'
import { dateProblem } from '../../../model/partial-date.ts'

/** A line of FollowTheMoney: an entity or a link. Its properties are lists of texts. */
export const FtmEntity = z.object({
  id: z.string().min(1),
  schema: z.string().min(1),
  properties: z.record(z.string(), z.array(z.string())).default({}),
})
export type FtmEntity = z.infer<typeof FtmEntity>

const kinds: Readonly<Record<string, EntityKind>> = {
  Person: 'Person',
  Organization: 'Organisation',
  PublicBody: 'Organisation',
  Company: 'Organisation',
  LegalEntity: 'Organisation',
  Event: 'Meeting',
}
const documents = new Set(['Document', 'PlainText', 'HyperText', 'Pages', 'Article', 'Email', 'Table', 'Workbook'])

/**
 * Returns the kind of entity that this schema becomes; null for links, documents and schemas that Parley has no place
 * for.
 */
export function kindOfSchema(schema: string): EntityKind | null {
  return kinds[schema] ?? null
}

/** True for a document, which becomes a source and not an entity. */
export function isDocument(schema: string): boolean {
  return documents.has(schema)
}

/** Returns the key of an entity: its id, which FollowTheMoney makes unique over all data sets. */
export function ftmKey(id: string): string {
  return `ftm:${id}`
}

/** Returns the first value of the first of these properties that has one. */
export function first({ properties }: FtmEntity, ...names: string[]): string | undefined {
  return names.flatMap((name) => properties[name] ?? [])[0]
}

/** Cuts off the time of day: FollowTheMoney allows it on dates, Parley doesn't. */
export function dayOf(date: string | undefined): string | undefined {
  return date?.replace(/[T ].*$/, '')
}

/** All that links need to know about the entities they join, wherever those are in the file. */
export interface Survey {
  kinds: Map<string, EntityKind>
  /** The documents, by their ids; links and entities name them as proof. */
  documents: Map<string, SourceRecord>
}

/** Reads the lines of a file once. Lines that are not entities are left for the reader to report. */
export async function surveyOf(lines: AsyncIterable<string>): Promise<Survey> {
  const survey: Survey = { kinds: new Map(), documents: new Map() }
  for await (const line of lines) {
    const entity = entityIn(line)
    if (entity === null) continue
    const kind = kindOfSchema(entity.schema)
    if (kind !== null) survey.kinds.set(entity.id, kind)
    if (isDocument(entity.schema)) survey.documents.set(entity.id, documentSource(entity))
  }
  return survey
}

function entityIn(line: string): FtmEntity | null {
  try {
    return FtmEntity.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

function documentSource(entity: FtmEntity): SourceRecord {
  const date = dayOf(first(entity, 'publishedAt', 'date'))
  return {
    id: first(entity, 'sourceUrl') ?? `ftm:${entity.id}`,
    name: first(entity, 'title', 'name', 'fileName') ?? entity.id,
    url: first(entity, 'sourceUrl'),
    publisher: first(entity, 'publisher'),
    publishedAt: date !== undefined && dateProblem(date) === null ? date : undefined,
    text: first(entity, 'bodyText'),
  }
}

import type { EntityKind } from '../../../model/entity.ts'
import type { SourceRecord } from '../../../model/parley-json.ts'
import { dateProblem } from '../../../model/partial-date.ts'
import { dayOf, FtmEntity, first, isDocument, kindOfSchema } from './entity.ts'

/** What links need to know of the entities they join, wherever those stand in the file. */
export interface Survey {
  kinds: Map<string, EntityKind>
  /** The documents that are named as proof, by their ids. */
  documents: Map<string, SourceRecord>
}

/** Looks through the lines of a file once; lines that are no entities are left for the reading to report. */
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

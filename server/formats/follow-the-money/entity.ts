import * as z from 'zod'
import type { EntityKind } from '../../../model/entity.ts'

/** A line of FollowTheMoney: an entity or a link, its properties lists of texts. */
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

/** The kind of thing an entity of this schema becomes; null for links, documents and what Parley has no room for. */
export function kindOfSchema(schema: string): EntityKind | null {
  return kinds[schema] ?? null
}

export function isDocument(schema: string): boolean {
  return documents.has(schema)
}

/** The key of an entity: its id, which FollowTheMoney makes unique over all data sets. */
export function ftmKey(id: string): string {
  return `ftm:${id}`
}

export function first({ properties }: FtmEntity, ...names: string[]): string | undefined {
  return names.flatMap((name) => properties[name] ?? [])[0]
}

/** FollowTheMoney allows times on dates; Parley's end with the day. */
export function dayOf(date: string | undefined): string | undefined {
  return date?.replace(/[T ].*$/, '')
}

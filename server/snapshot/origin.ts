import * as z from 'zod'
import { SnapshotId } from '../../model/snapshot.ts'

/** The ids in the store that the neutral ids of a published document stand for. It is private, and never served. */
export const SnapshotOrigin = z.object({
  id: SnapshotId,
  /** The id in the document → the id in the store. */
  ids: z.record(z.string(), z.string()),
})
export type SnapshotOrigin = z.infer<typeof SnapshotOrigin>

/** True if an id of the store is one of these, or that of a tie with one of them as an end. */
export function isAbout(id: string, entities: readonly string[]): boolean {
  return id.split('|').some((part) => entities.includes(part))
}

import type { FileHashes, FileType, SnapshotRecord } from '../../model/snapshot-record.ts'
import { sha256 } from './signing.ts'

/** Tells whether these bytes are the document with this id: the id is the beginning of their hash. */
export const isDocument = (id: string, content: Buffer): boolean => sha256(content).startsWith(id)

/** Tells whether a file is the one that was published. Without hashes in the record, only the document can be checked. */
export function isIntact({ id, files }: SnapshotRecord, type: FileType, content: Buffer): boolean {
  if (type === 'json') return isDocument(id, content)
  return files !== undefined && files[type] === sha256(content)
}

/** Returns the hashes of all files of a snapshot. */
export function hashesOf(files: Record<FileType, Buffer>): FileHashes {
  return { json: sha256(files.json), svg: sha256(files.svg), png: sha256(files.png), html: sha256(files.html) }
}

import * as z from 'zod'
import { canonical } from '../../model/graph.ts'
import { SnapshotId } from '../../model/snapshot.ts'
import type { FileHashes, SnapshotRecord } from '../../model/snapshot-record.ts'
import { isSigned, type Signer, sha256 } from './signing.ts'

/** The text that is signed about the files of a snapshot. */
function statement({ id, publishedAt, files }: { id: string; publishedAt: string; files: FileHashes }): string {
  return `parley-snapshot\n${canonical({ id, publishedAt, files })}`
}

/** Adds the hashes of its files to a record, and the host's signature of them. */
export function sealed(record: SnapshotRecord, files: FileHashes, signer: Signer): SnapshotRecord {
  const signature = signer.sign(statement({ ...record, files }))
  return { ...record, files, signature, key: signer.publicKey }
}

/** Tells whether the signature belongs to these facts and was made with this key. */
export function isSealedBy(
  { signature, ...facts }: { id: string; publishedAt: string; files: FileHashes; signature: string },
  key: string,
): boolean {
  return isSigned(statement(facts), signature, key)
}

/** The last line of a file, which says who published it. It signs every byte before it. */
export const FileSignature = z.object({
  id: SnapshotId,
  key: z.string(),
  signature: z.string(),
  /** The address of the host, where its key stands at `/.well-known/parley.json`. */
  host: z.string().optional(),
})
export type FileSignature = z.infer<typeof FileSignature>

const LINE = /<!-- parley-signature (\{[^\n]*\}) -->\n$/

/** Adds a line with the host's signature to a page. Browsers don't show it, and it runs nothing. */
export function signedPage(page: Buffer, id: string, signer: Signer, host: string | null): Buffer {
  const signature = signer.sign(pageStatement(id, page))
  const line: FileSignature = { id, key: signer.publicKey, signature, ...(host === null ? {} : { host }) }
  return Buffer.concat([page, Buffer.from(`<!-- parley-signature ${JSON.stringify(line)} -->\n`)])
}

/** Returns the signature in a page, and whether it fits the page; null if there is none. */
export function signatureOf(page: Buffer): (FileSignature & { fits: boolean }) | null {
  const [line, json] = LINE.exec(page.toString('latin1')) ?? []
  if (line === undefined || json === undefined) return null
  const said = FileSignature.safeParse(parsed(Buffer.from(json, 'latin1').toString('utf8'))).data
  if (said === undefined) return null
  const signed = page.subarray(0, page.length - line.length)
  return { ...said, fits: isSigned(pageStatement(said.id, signed), said.signature, said.key) }
}

const pageStatement = (id: string, page: Buffer) => `parley-html\n${id}\n${sha256(page)}`

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

import { type FileType, fileTypes, type SnapshotSignature, type SnapshotStatus } from '../../model/snapshot-record.ts'
import { isSealedBy, signatureOf } from './signature.ts'
import { sha256 } from './signing.ts'

/** Everything known about a file of a snapshot that somebody wants verified. */
export interface Evidence {
  content: Buffer
  type: FileType
  /** The id that its name or address gives. */
  named: string | null
  /** The host's signed facts, if there are any. */
  signature: SnapshotSignature | null
  /** The keys to trust: given, or those of the host. Empty if none is known. */
  keys: readonly string[]
  status: SnapshotStatus | null
}

/** What verifying found. `ok` if the file is whole, signed by a trusted key, and not withdrawn. */
export interface Verified {
  ok: boolean
  id: string | null
  type: FileType
  /** The SHA-256 of the file. */
  hash: string
  /** True if it is what was published; null if nothing says so. */
  whole: boolean | null
  /** True if a trusted key signed it; null if there is no signature, or no key to trust. */
  signed: boolean | null
  /** The public key that signed it. */
  key: string | null
  state: SnapshotStatus['state'] | null
  note: string | null
  at: string | null
  newest: string | null
  /** The findings in words. */
  findings: string[]
}

/** Verifies a file: its hash, its signature, and how the snapshot stands. */
export function verify({ content, type, named, signature, keys, status }: Evidence): Verified {
  const hash = sha256(content)
  const inside = type === 'html' ? signatureOf(content) : null
  const ownId = type === 'json' ? hash.slice(0, 32) : (inside?.id ?? null)
  const id = ownId ?? named ?? signature?.id ?? null
  const isNamed = named === null || ownId === null || named === ownId
  const isListed = signature === null ? null : signature.id === id && signature.files[type] === hash
  const whole = inside !== null ? inside.fits && isNamed : type === 'json' ? isNamed && isListed !== false : isListed
  const key = inside?.key ?? signature?.key ?? null
  const fits =
    inside !== null ? inside.fits : signature !== null && isListed === true && isSealedBy(signature, signature.key)
  const signed = key === null || keys.length === 0 ? null : fits && keys.includes(key)
  const { state = null, note = null, at = null, newest = null } = status ?? {}
  const findings = [wholeWords(whole, isNamed), signedWords(signed, key, fits, keys.length > 0), stateWords(status)]
  const ok = whole === true && signed === true && state !== 'withdrawn'
  return { ok, id, type, hash, whole, signed, key, state, note, at, newest, findings }
}

function wholeWords(whole: boolean | null, isNamed: boolean): string {
  if (whole === null)
    return 'Nothing says what the file was when it was published: give --host with the address of its Parley'
  if (whole) return 'The file is what was published'
  return isNamed ? 'The file was changed since it was published' : 'The file carries the name of another snapshot'
}

function signedWords(signed: boolean | null, key: string | null, fits: boolean, isKnown: boolean): string {
  if (key === null) return 'There is no signature'
  if (!fits) return `The signature does not fit the file`
  if (!isKnown)
    return `The signature fits, and was made with the key ${key}. Nothing says whose it is: give --key or --host`
  return signed === true ? `Signed with the trusted key ${key}` : `Signed with ${key}, which is not a trusted key`
}

function stateWords(status: SnapshotStatus | null): string {
  if (status === null) return 'Its host was not asked if it was superseded or withdrawn'
  const note = status.note === null ? '' : `: ${status.note}`
  const newest = status.newest === null ? '' : `. The newest that stands is ${status.newest}`
  if (status.state === 'published') return 'It stands as published'
  const on = status.at === null ? '' : ` on ${status.at.slice(0, 10)}`
  return `It was ${status.state}${on}${note}${newest}`
}

/** Returns the type and the id in the name of a file or at the end of an address. A page counts as its document. */
export function namedIn(path: string): { id: string | null; type: FileType } {
  const [, id = null, end] = /([0-9a-f]{32})?(?:\.(\w+))?\/?$/.exec(path) ?? []
  return { id, type: fileTypes.find((type) => type === end) ?? 'json' }
}

import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type * as z from 'zod'
import { AppError } from '../../model/problem.ts'
import { HostKeys, SnapshotSignature, SnapshotStatus } from '../../model/snapshot-record.ts'
import { signatureOf } from '../snapshot/signature.ts'
import { namedIn, type Verified, verify } from '../snapshot/verify.ts'

/** The longest to wait for a host, in milliseconds. */
const PATIENCE_MS = 15_000

/**
 * Verifies a snapshot's file or address. The facts come from the host: that of the address, that of `host`, or the one
 * that a file names. Beside a file, `<id>.sig.json` is read too.
 *
 * @param choices `key`: the public key to trust, in base64, or a file or address with the host's keys
 */
export async function verifyCommand(target: string, { key, host }: { key?: string; host?: string }): Promise<Verified> {
  const { id, type } = namedIn(target)
  const isRemote = isAddress(target)
  const content = isRemote ? await fileAt(target) : await readFile(target).catch(notThere(target))
  if (content === null) return withdrawn(target, host)
  const named = type === 'html' ? (signatureOf(content)?.id ?? id) : id
  const base = host ?? (isRemote ? target.replace(/\/s\/[^/]*$|\/[^/]*$/, '') : signatureOf(content)?.host)
  const files = isRemote ? filesOf(target) : base === undefined || named === null ? null : `${trimmed(base)}/s/${named}`
  const beside =
    isRemote || id === null ? null : await known(join(dirname(target), `${id}.sig.json`), SnapshotSignature)
  return verify({
    content,
    type,
    named: id,
    signature: beside ?? (files === null ? null : await known(`${files}.sig.json`, SnapshotSignature)),
    keys: await keysOf(key, base),
    status: files === null ? null : await known(`${files}/status.json`, SnapshotStatus),
  })
}

const isAddress = (text: string) => /^https?:\/\//.test(text)
const trimmed = (base: string) => base.replace(/\/+$/, '')
const filesOf = (address: string) => address.replace(/\/$/, '').replace(/\.(json|svg|png|html)$/, '')

/** Returns the file at an address, for a page its document. null if it was withdrawn. */
async function fileAt(address: string): Promise<Buffer | null> {
  const file = /\.(json|svg|png|html)$/.test(address) ? address : `${address.replace(/\/$/, '')}.json`
  const answer = await asked(file)
  if (answer.status === 410) return null
  if (!answer.ok) throw new AppError('not-found', `${file} answered ${answer.status}: give the address of a snapshot`)
  return Buffer.from(await answer.arrayBuffer())
}

async function withdrawn(target: string, host?: string): Promise<Verified> {
  const files = host === undefined ? filesOf(target) : `${trimmed(host)}/s/${namedIn(target).id}`
  const status = await known(`${files}/status.json`, SnapshotStatus)
  const { id, type } = namedIn(target)
  const said = verify({ content: Buffer.alloc(0), type, named: id, signature: null, keys: [], status })
  return { ...said, id, whole: null, findings: said.findings.slice(-1) }
}

async function keysOf(key: string | undefined, base: string | undefined): Promise<string[]> {
  if (key !== undefined && Buffer.from(key, 'base64').length === 32) return [key]
  const places =
    key !== undefined
      ? [key]
      : base === undefined
        ? []
        : ['/.well-known/parley.json', '/parley.json'].map((end) => trimmed(base) + end)
  for (const place of places) {
    const found = await known(place, HostKeys)
    if (found !== null) return found.keys.map(({ publicKey }) => publicKey)
  }
  if (key !== undefined)
    throw new AppError(
      'bad-request',
      `"${key}" is neither a key of 32 bytes in base64, nor a file or address with a host's keys`,
    )
  return []
}

/** Reads JSON from a file or an address. null if there is none, or if it has another form. */
async function known<S extends z.ZodType>(place: string, schema: S): Promise<z.output<S> | null> {
  try {
    const json: unknown = isAddress(place)
      ? await (await asked(place)).json()
      : JSON.parse(await readFile(place, 'utf8'))
    return schema.safeParse(json).data ?? null
  } catch (error) {
    if (error instanceof AppError) throw error
    return null
  }
}

function asked(address: string): Promise<Response> {
  return fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch((cause: unknown) => {
    throw new AppError('engine-unavailable', `${address} does not answer: look at the address, or try again later`, {
      cause,
    })
  })
}

function notThere(path: string) {
  return (cause: unknown) => {
    throw new AppError('not-found', `Can't read "${path}": give a file or an address of a snapshot`, { cause })
  }
}

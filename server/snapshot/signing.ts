import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  verify,
} from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../model/problem.ts'
import { onlyIfMissing } from '../only-if-missing.ts'

/** The file of the host's private key in its data folder. Only its owner may read it. */
const KEY_FILE = 'signing-key.pem'

/** Signs with the host's key (Ed25519, RFC 8032). The same text always gets the same signature. */
export interface Signer {
  /** The raw public key, 32 bytes in base64. */
  readonly publicKey: string
  /** Returns the signature in base64. */
  sign(text: string): string
}

/** Returns the SHA-256 of some bytes in hex. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Reads the host's key, and makes one at the first start. Servers that share the folder share the key. */
export async function signerIn(dataDir: string): Promise<Signer> {
  const path = join(dataDir, KEY_FILE)
  const pem = (await readFile(path, 'utf8').catch(onlyIfMissing(null))) ?? (await madeKey(dataDir, path))
  const key = asKey(pem, path)
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    publicKey: spki.subarray(-32).toString('base64'),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  }
}

/** True if the text was signed with the private key that belongs to this raw public key. False for anything else. */
export function isSigned(text: string, signature: string, publicKey: string): boolean {
  const raw = Buffer.from(publicKey, 'base64')
  if (raw.length !== 32) return false
  const key = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
}

/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** Writes a new key whole, unless another server was faster, and returns the key that stands. */
async function madeKey(dataDir: string, path: string): Promise<string> {
  await mkdir(dataDir, { recursive: true })
  const { privateKey } = generateKeyPairSync('ed25519')
  const draft = `${path}-${randomUUID()}`
  await writeFile(draft, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flush: true })
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return readFile(path, 'utf8')
}

function asKey(pem: string, path: string) {
  try {
    return createPrivateKey(pem)
  } catch (cause) {
    const what = `${path} is not a private key any more. Put it back from a backup, or delete it: then Parley makes a new one, and old signatures name a key that is gone`
    throw new AppError('damaged', what, { cause })
  }
}

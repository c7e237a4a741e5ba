import { createReadStream, createWriteStream } from 'node:fs'
import { access, rename, rm } from 'node:fs/promises'
import { PassThrough, pipeline as pipelineOf, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { AppError } from '../../model/problem.ts'
import { backup } from '../backup/backup.ts'
import { restore } from '../backup/restore.ts'
import { decoded } from '../formats/decoded.ts'
import { linesOf } from '../formats/lines.ts'
import type { GraphStore } from '../store/graph-store.ts'

const isPacked = (path: string) => path.endsWith('.gz')

/** Backs up a store to a new file, compressed if its name ends in .gz. The file appears whole or not at all. */
export async function backupCommand(store: GraphStore, path: string, now: () => string): Promise<void> {
  if (await exists(path)) throw new AppError('conflict', `"${path}" already exists: choose another name`)
  const unfinished = `${path}.unfinished`
  try {
    const packing = isPacked(path) ? createGzip() : new PassThrough()
    await pipeline(Readable.from(asLines(backup(store, now()))), packing, createWriteStream(unfinished))
    await rename(unfinished, path)
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** Restores a store from a backup. Returns the counts of what it restored. */
export async function restoreCommand(store: GraphStore, path: string, now: () => string): Promise<unknown> {
  if (!(await exists(path))) throw new AppError('not-found', `There is no file "${path}": check the path`)
  return restore(store, () => textLines(path), now)
}

/** Yields the lines of a file. Throws `bad-request` if it isn't text, or if a .gz file isn't compressed. */
async function* textLines(path: string): AsyncIterable<string> {
  const file = createReadStream(path)
  // Unlike pipe, pipeline passes on an error of the file.
  const bytes = isPacked(path) ? pipelineOf(file, createGunzip(), () => undefined) : file
  try {
    yield* linesOf(decoded(bytes))
  } catch (cause) {
    if (cause instanceof AppError || !(cause instanceof Error)) throw cause
    throw new AppError('bad-request', `Can't read "${path}": ${cause.message}`, { cause })
  }
}

async function* asLines(values: AsyncIterable<unknown>): AsyncIterable<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

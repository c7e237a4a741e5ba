import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ExportFormat, type ExportTable, exportTables } from '../../model/api/export.ts'
import { AppError } from '../../model/problem.ts'
import type { Operations } from './operations.ts'

export interface ExportOptions {
  format: ExportFormat
  table?: ExportTable
  ids?: string[]
  out?: string
}

/**
 * Writes the graph to a file or to standard output. A file appears whole or not at all. For csv without a table, writes
 * every table into a folder.
 */
export async function exportCommand(graph: Operations, { format, table, ids, out }: ExportOptions): Promise<void> {
  if (format !== 'csv' || table !== undefined) {
    const pieces = await graph.export({ format, table, ids })
    return out === undefined ? print(pieces) : save(pieces, out)
  }
  if (out === undefined) {
    throw new AppError(
      'bad-request',
      'A csv export has several tables: choose a folder with --out, or one table with --table',
    )
  }
  await mkdir(out, { recursive: true })
  for (const each of exportTables) {
    await save(await graph.export({ format, table: each, ids }), join(out, `${each}.csv`))
  }
}

async function print(pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  for await (const piece of pieces) {
    if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

async function save(pieces: AsyncIterable<string | Uint8Array>, path: string): Promise<void> {
  const unfinished = `${path}.unfinished`
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished))
    await rename(unfinished, path)
  } finally {
    await rm(unfinished, { force: true })
  }
}

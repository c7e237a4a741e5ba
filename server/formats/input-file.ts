import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { InputFile } from './reader.ts'

/** A file of the file system, under the name it is to be reported by. Rejects where it cannot be looked at. */
export async function inputFile(path: string, name: string = path): Promise<InputFile> {
  const { size } = await stat(path)
  return { name, bytes: size, open: () => createReadStream(path) }
}

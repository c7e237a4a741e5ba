import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import type { Request } from 'express'
import { AppError } from '../../model/problem.ts'
import { inputFile } from '../formats/disk-files.ts'
import type { InputFile } from '../formats/reader.ts'
import { temporaryFolder } from '../temporary-folder.ts'

interface FormLimits {
  files: number
  /** The largest file, in bytes. */
  fileSize: number
}
const usual: FormLimits = { files: 1_000, fileSize: 512 * 1024 * 1024 }

/** The files of a request, on disk until they are removed. */
export interface Uploads {
  files: InputFile[]
  remove(): Promise<void>
}

/**
 * Writes the files of a form to a folder of their own, without holding any in memory. They keep the names they came with.
 * Throws `unsupported-media-type`, `too-large` and `bad-request`, and then leaves nothing behind.
 */
export async function receiveFiles(request: Request, limits: FormLimits = usual): Promise<Uploads> {
  const form = formOf(request, limits)
  const folder = await temporaryFolder('import')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const written: Promise<InputFile>[] = []
    let refusal: AppError | undefined
    form.on('file', (_field, content, { filename = '' }) => {
      const file = write(content, join(folder, String(written.length)), filename, limits)
      // It is awaited below, after the form has ended.
      file.catch(() => undefined)
      written.push(file)
    })
    form.on('field', (name) => {
      refusal = new AppError(
        'bad-request',
        `The form has a field "${name}": send only files, and options in the query string`,
      )
    })
    form.on('filesLimit', () => {
      refusal = new AppError(
        'too-large',
        `The form has more than ${limits.files} files: split them into several imports`,
      )
    })
    await pipeline(request, form)
    const files = await Promise.all(written)
    if (refusal !== undefined) throw refusal
    if (files.length === 0) throw new AppError('bad-request', 'The form has no files: send at least one')
    return { files, remove }
  } catch (error) {
    await remove()
    throw error instanceof AppError
      ? error
      : new AppError('bad-request', `The form can't be read: ${reason(error)}`, { cause: error })
  }
}

function formOf({ headers }: Request, { files, fileSize }: FormLimits) {
  const limits = { files, fileSize, fields: 10, fieldSize: 10_000 }
  try {
    // A file is written under a number. Its name is only reported, so it may contain folders.
    return busboy({ headers, limits, defParamCharset: 'utf8', preservePath: true })
  } catch (cause) {
    const given = headers['content-type'] ?? 'nothing'
    throw new AppError('unsupported-media-type', `Content-Type is ${given}: send multipart/form-data`, { cause })
  }
}

async function write(
  content: Readable & { truncated?: boolean },
  path: string,
  name: string,
  { fileSize }: FormLimits,
): Promise<InputFile> {
  await pipeline(content, createWriteStream(path))
  if (content.truncated === true) {
    throw new AppError(
      'too-large',
      `"${name}" is larger than ${fileSize / 1024 / 1024} MB: load it with \`parley ingest\``,
    )
  }
  return inputFile(path, name)
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

import type { CsvMapping } from '../../model/csv-mapping.ts'
import { readArticleFile } from './article/reader.ts'
import { csvExcerpt, csvReader } from './csv/reader.ts'
import type { Format } from './detect.ts'
import { excerptOfFollowTheMoney, readFollowTheMoney } from './follow-the-money/reader.ts'
import { excerptOfHistoryAtState, readHistoryAtState } from './history-at-state/reader.ts'
import { excerptOfParleyJsonLines, readParleyJsonLines } from './parley-json/lines-reader.ts'
import { excerptOfParleyJson, readParleyJson } from './parley-json/reader.ts'
import { excerptOfPopolo, readPopolo } from './popolo/reader.ts'
import type { Excerpt, InputFile, Reader } from './reader.ts'

/** The reader of a format, and its way of cutting rows out of a file; null if a file is always one row. */
export interface FormatReader {
  read: Reader
  excerpt: Excerpt | null
}

/** A file to read, with the reader of its format. */
export interface FileInput extends FormatReader {
  file: InputFile
}

/** Returns a file with its reader. Only a table needs a mapping, so `mapping` is called for a table alone. */
export async function inputOf(file: InputFile, format: Format, mapping: () => Promise<CsvMapping>): Promise<FileInput> {
  if (format !== 'csv') return { file, ...formats[format] }
  const found = await mapping()
  return { file, read: csvReader(found), excerpt: csvExcerpt(found) }
}

/** The reader of each format but CSV, which needs a mapping. */
export const formats: Record<Exclude<Format, 'csv'>, FormatReader> = {
  'parley-json': { read: readParleyJson, excerpt: excerptOfParleyJson },
  'parley-json-lines': { read: readParleyJsonLines, excerpt: excerptOfParleyJsonLines },
  'follow-the-money': { read: readFollowTheMoney, excerpt: excerptOfFollowTheMoney },
  popolo: { read: readPopolo, excerpt: excerptOfPopolo },
  'history-at-state': { read: readHistoryAtState, excerpt: excerptOfHistoryAtState },
  article: { read: readArticleFile, excerpt: null },
}

import { readArticleFile } from './article/reader.ts'
import type { Format } from './detect.ts'
import { excerptOfFollowTheMoney, readFollowTheMoney } from './follow-the-money/reader.ts'
import { excerptOfHistoryAtState, readHistoryAtState } from './history-at-state/reader.ts'
import { excerptOfParleyJsonLines, readParleyJsonLines } from './parley-json/lines-reader.ts'
import { excerptOfParleyJson, readParleyJson } from './parley-json/reader.ts'
import { excerptOfPopolo, readPopolo } from './popolo/reader.ts'
import type { Excerpt, Reader } from './reader.ts'

/** How a format is read, and how rows are cut out of a file of it; null if a file is always one row. */
export interface FormatReader {
  read: Reader
  excerpt: Excerpt | null
}

/** The reader of each format but CSV, which needs a mapping: see `csvReader` and `csvExcerpt`. */
export const formats: Record<Exclude<Format, 'csv'>, FormatReader> = {
  'parley-json': { read: readParleyJson, excerpt: excerptOfParleyJson },
  'parley-json-lines': { read: readParleyJsonLines, excerpt: excerptOfParleyJsonLines },
  'follow-the-money': { read: readFollowTheMoney, excerpt: excerptOfFollowTheMoney },
  popolo: { read: readPopolo, excerpt: excerptOfPopolo },
  'history-at-state': { read: readHistoryAtState, excerpt: excerptOfHistoryAtState },
  article: { read: readArticleFile, excerpt: null },
}

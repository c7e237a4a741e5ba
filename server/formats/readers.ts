import { readArticleFile } from './article/reader.ts'
import type { Format } from './detect.ts'
import { readFollowTheMoney } from './follow-the-money/reader.ts'
import { readHistoryAtState } from './history-at-state/reader.ts'
import { readParleyJsonLines } from './parley-json/lines-reader.ts'
import { readParleyJson } from './parley-json/reader.ts'
import { readPopolo } from './popolo/reader.ts'
import type { Reader } from './reader.ts'

/** The reader of each format that needs nothing beside the file: a table needs its mapping, see csv-file.ts. */
export const readers: Partial<Record<Format, Reader>> = {
  'parley-json': readParleyJson,
  'parley-json-lines': readParleyJsonLines,
  'follow-the-money': readFollowTheMoney,
  popolo: readPopolo,
  'history-at-state': readHistoryAtState,
  article: readArticleFile,
}

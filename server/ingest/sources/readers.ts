import type { Reader } from '../statement.ts'
import { readArticleFile } from './article.ts'
import type { Format } from './detect.ts'
import { readFollowTheMoney } from './follow-the-money.ts'
import { readHistoryAtState } from './history-at-state.ts'
import { readParleyJson } from './parley-json.ts'
import { readParleyJsonLines } from './parley-json-lines.ts'
import { readPopolo } from './popolo.ts'

/** The reader of each format that needs nothing beside the file: a table needs its mapping, see csv-file.ts. */
export const readers: Partial<Record<Format, Reader>> = {
  'parley-json': readParleyJson,
  'parley-json-lines': readParleyJsonLines,
  'follow-the-money': readFollowTheMoney,
  popolo: readPopolo,
  'history-at-state': readHistoryAtState,
  article: readArticleFile,
}

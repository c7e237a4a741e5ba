import type { Format } from './detect.ts'
import type { Excerpt } from './excerpt.ts'
import { excerptOfFollowTheMoney } from './follow-the-money/reader.ts'
import { excerptOfHistoryAtState } from './history-at-state/reader.ts'
import { excerptOfParleyJsonLines } from './parley-json/lines-reader.ts'
import { excerptOfParleyJson } from './parley-json/reader.ts'
import { excerptOfPopolo } from './popolo/reader.ts'

/** How rows are cut out of each format; a table's needs its mapping (`csvExcerpt`), an article is one row. */
export const excerpts: Partial<Record<Format, Excerpt>> = {
  'parley-json': excerptOfParleyJson,
  'parley-json-lines': excerptOfParleyJsonLines,
  'follow-the-money': excerptOfFollowTheMoney,
  popolo: excerptOfPopolo,
  'history-at-state': excerptOfHistoryAtState,
}

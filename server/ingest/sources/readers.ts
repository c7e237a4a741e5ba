import type { Reader } from '../statement.ts'
import { readArticleFile } from './article.ts'
import type { Format } from './detect.ts'
import { readHistoryAtState } from './history-at-state.ts'
import { readParleyJson } from './parley-json.ts'
import { readParleyJsonLines } from './parley-json-lines.ts'

/** The reader of each format; a format that is recognised but has none is refused by name. */
export const readers: Partial<Record<Format, Reader>> = {
  'parley-json': readParleyJson,
  'parley-json-lines': readParleyJsonLines,
  'history-at-state': readHistoryAtState,
  article: readArticleFile,
}

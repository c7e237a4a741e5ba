import { PERSONAL_VERBS, SAYING } from '../gazetteer/words.ts'
import type { Token } from '../sentences/tokens.ts'

/** Words after which a lone unknown capitalised word is someone who is met. */
const MEETS_WHOM = new Set(
  'met meet meets with told called hosted hosts received receives welcomes greets between by'.split(' '),
)
/** Whether the words around a lone capitalised word say that it is a person: it speaks, meets or visits. */
export function actsAsPerson(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]?.lower ?? ''
  const before = tokens[from - 1]?.lower ?? ''
  if (next === ',' && /^(?:who|whose)$/.test(tokens[to + 1]?.lower ?? '')) return true
  if (next === "'s")
    return /^(?:visit|trip|meeting|office|remarks|comments|speech|arrival|spokesman|spokeswoman|government|team|talks|aides|wife|husband)$/.test(
      tokens[to + 1]?.lower ?? '',
    )
  // "Zelenskyy to meet Erdogan".
  if (next === 'to' && PERSONAL_VERBS.has(tokens[to + 1]?.lower ?? '')) return true
  const verb =
    /^(?:also|later|earlier|then|meanwhile|again|first|reportedly|recently|separately|himself|herself)$/.test(next)
      ? (tokens[to + 1]?.lower ?? '')
      : next
  if (SAYING.has(verb) || SAYING.has(before) || PERSONAL_VERBS.has(verb) || MEETS_WHOM.has(before)) return true
  // "A and B clashed", "A, B discuss": what the last of a list does, all do.
  const partner = tokens[to + 1]
  const behind = tokens[to + 2]?.lower ?? ''
  const joins = next === 'and' || next === ',' || next === '&'
  if (!joins || partner?.shape !== 'capital') return false
  const relative = behind === ',' && tokens[to + 3]?.lower === 'who'
  return PERSONAL_VERBS.has(behind) || SAYING.has(behind) || relative
}

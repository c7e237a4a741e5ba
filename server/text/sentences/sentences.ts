import type { Token } from './tokens.ts'

/** `title` and `capitals` are headlines, where capital letters don't mark names. */
type Style = 'prose' | 'title' | 'capitals'

export interface Sentence {
  tokens: Token[]
  start: number
  end: number
  style: Style
  /** True if a blank line or a finished line comes before the sentence. */
  startsBlock: boolean
}

/** Longer sentences are cut: no rule looks further, and an endless line must not cost more than many short ones. */
const MAX_SENTENCE_TOKENS = 250

const STOP = new Set(['.', '!', '?', '...', '…'])
const CLOSING = new Set(['"', '”', '’', "'", ')', ']', '»'])
const OPENING = new Set(['"', '“', '‘', "'", '(', '[', '«'])
/** Words that start a sentence after an abbreviation such as "U.S.", whose full stop may also end one. */
const STARTERS = new Set(
  'the a an he she it they we i you but and in on at after before for from with this that these those his her their its there when while as if by to some many most both such since during under'.split(
    ' ',
  ),
)
const ABBREVIATION = /^(?:\p{Lu}\.){2,}$/u

function endsAt(tokens: Token[], index: number): boolean {
  const here = tokens[index]
  const next = tokens[index + 1]
  if (here === undefined || next === undefined) return true
  if (next.breakBefore > 0) return true
  if (ABBREVIATION.test(here.text)) return next.shape === 'capital' && STARTERS.has(next.lower)
  if (CLOSING.has(here.text) && STOP.has(tokens[index - 1]?.text ?? '')) return next.shape !== 'lower'
  if (!STOP.has(here.text)) return false
  if (CLOSING.has(next.text) && next.start === here.end) return false
  if (OPENING.has(next.text)) return true
  return next.shape !== 'lower' && next.shape !== 'punct'
}

function styleOf(tokens: Token[]): Style {
  const words = tokens.filter((t) => t.shape === 'lower' || t.shape === 'capital' || t.shape === 'upper')
  const upper = words.filter((t) => t.shape === 'upper').length
  if (words.length >= 3 && upper / words.length > 0.7) return 'capitals'
  const long = words.filter((t) => t.text.length > 3)
  const lower = long.filter((t) => t.shape === 'lower').length
  const last = tokens[tokens.length - 1]?.text ?? ''
  return long.length >= 4 && lower / long.length < 0.2 && !STOP.has(last) && last !== ',' ? 'title' : 'prose'
}

/** Cuts tokens into sentences: at a blank line, a finished line, and a full stop that no lower-case word follows. */
export function sentencesOf(tokens: Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (let index = 0; index < tokens.length; index += 1) {
    if (!endsAt(tokens, index) && index - from + 1 < MAX_SENTENCE_TOKENS) continue
    const part = tokens.slice(from, index + 1)
    const first = part[0]
    const last = part[part.length - 1]
    if (first && last) {
      sentences.push({
        tokens: part,
        start: first.start,
        end: last.end,
        style: styleOf(part),
        startsBlock: first.breakBefore > 0,
      })
    }
    from = index + 1
  }
  return sentences
}

import type { ParsedSentence } from '../clauses/coreference.ts'

const OPENERS = new Set('discuss discussed discusses discussing about on over regarding concerning address'.split(' '))
const CLOSERS = new Set(
  '. , ; : " ” ( ) – — -- said says told and,but who which that where when as after before while during ahead with at between in was were is are has have had will would to by from this last next on according'.split(
    ' ',
  ),
)
const TIMES =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today|tomorrow|the|a|sidelines|margins|his|her|their|how|what|whether|phone|behalf|\d.*)$/
const MAX_WORDS = 9

/** The topic of a meeting: the phrase after "to discuss", "talks on" or "about". */
export interface Topic {
  text: string
  from: number
  to: number
}

/** Returns the first topic after a trigger, before the next one (`until`); null if there is none. */
export function topicOf(text: string, sentence: ParsedSentence, trigger: number, until: number): Topic | null {
  for (let at = trigger; at < Math.min(until, trigger + 40); at += 1) {
    const token = sentence.tokens[at]
    if (!token) return null
    if (token.text === ';' || token.text === '.') return null
    if (!OPENERS.has(token.lower)) continue
    const topic = phrase(text, sentence, at + 1)
    if (topic) return topic
  }
  return null
}

function phrase(text: string, sentence: ParsedSentence, start: number): Topic | null {
  const { tokens } = sentence
  let from = start
  while (/^(?:the|a|an|his|her|their|its)$/.test(tokens[from]?.lower ?? '')) from += 1
  if (TIMES.test(tokens[from]?.lower ?? '') || tokens[from] === undefined || tokens[from]?.shape === 'number')
    return null
  let to = from
  while (to < tokens.length && to - from < MAX_WORDS && !CLOSERS.has(tokens[to]?.lower ?? '.')) to += 1
  while (to > from && /^(?:and|of|the|for|or|a|an)$/.test(tokens[to - 1]?.lower ?? '')) to -= 1
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && to > from ? { text: text.slice(first.start, last.end), from, to } : null
}

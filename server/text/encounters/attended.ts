import type { ParsedSentence } from '../coreference.ts'
import { lower, type Part, parts } from './encounter.ts'

const BY =
  /^(?:attended|hosted|chaired|led|headed|co-chaired|co-hosted|co-presided|over|joined|opened|convened|mediated) by$/
const TOGETHER = /^(?:brought|gathered|bringing|gathering) together$/
const HOSTS = /^(?:hosted|chaired|led|headed|co-chaired|co-hosted|co-presided|over|opened|convened)/
const REACH = 30

/** Who is named behind a meeting noun as taking part: "attended by A and B", "presided over by A", "brought together A and B". */
export function attendedBy(sentence: ParsedSentence, at: number): Part[] {
  const found: Part[] = []
  for (let index = at + 1; index < Math.min(sentence.tokens.length, at + REACH); index += 1) {
    const word = lower(sentence, index)
    if (word === '.' || word === ';') break
    const pair = `${word} ${lower(sentence, index + 1)}`
    if (!BY.test(pair) && !TOGETHER.test(pair)) continue
    const group = sentence.groups.find((other) => other.from >= index + 2 && other.from <= index + 4) ?? null
    found.push(...parts(group, HOSTS.test(pair) ? 'host' : 'participant'))
  }
  return found
}

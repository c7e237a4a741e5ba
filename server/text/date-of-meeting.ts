import type { ParsedSentence } from './coreference.ts'
import { datesIn } from './dates.ts'
import type { Encounter } from './encounters/encounter.ts'

/** The date nearest to the trigger inside its clause; dates of other things ("since 2020", "until Friday") are passed over. */
export function dateOf(
  context: { text: string; publishedAt: string | null },
  sentence: ParsedSentence,
  encounter: Encounter,
  isFuture: boolean,
  until: number,
  otherDay: boolean,
): string | null {
  const dates = datesIn(context.text, sentence, context.publishedAt, isFuture)
  if (dates.length === 0) return null
  const trigger = sentence.tokens[encounter.trigger]
  if (!trigger) return null
  const usable = dates.filter(
    (date) =>
      !/\b(?:since|until|till|before|after|by|than|of|due)\s+(?:the\s+)?$/i.test(
        context.text.slice(Math.max(sentence.start, date.start - 14), date.start),
      ),
  )
  const limit = sentence.tokens[until - 1]?.end ?? sentence.end
  const behind = usable.find(
    (date) =>
      date.start >= trigger.start && date.start <= limit && !reportedBetween(sentence, trigger.start, date.start),
  )
  if (otherDay) return behind && behind.start - trigger.end < 40 ? behind.edtf : null
  const before = usable.filter((date) => date.start < trigger.start)
  const near = before[before.length - 1]
  const reported = near !== undefined && reportedBefore(sentence, near.start)
  return behind?.edtf ?? (near && !reported ? near.edtf : null)
}

/** "X met Y, Z said on Tuesday": the day is that of saying. */
function reportedBetween(sentence: ParsedSentence, from: number, to: number): boolean {
  return sentence.tokens.some(
    (token) =>
      token.start > from &&
      token.start < to &&
      /^(?:said|says|told|announced|reported|added|wrote|who|which)$/.test(token.lower),
  )
}

function reportedBefore(sentence: ParsedSentence, at: number): boolean {
  const index = sentence.tokens.findIndex((token) => token.start >= at)
  const near = [1, 2, 3].map((back) => sentence.tokens[index - back]?.lower ?? '')
  const after = [1, 2, 3].map((ahead) => sentence.tokens[index + ahead]?.lower ?? '')
  return (
    near.some((word) => /^(?:said|says|told|announced|reported|wrote)$/.test(word)) ||
    after[0] === 'that' ||
    after.includes('said')
  )
}

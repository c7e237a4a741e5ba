/** A family of rules: the meetings it found in the labelled texts of the development half, and how many were right. */
interface Family {
  rules: readonly string[]
  right: number
  found: number
}

/** The counts that `npm run eval -- --calibration` prints. Renew them when rules change. */
const FAMILIES: readonly Family[] = [
  { rules: ['met', 'met-jointly', 'whom-met', 'shook-hands', 'joined', 'brought-together'], right: 39, found: 39 },
  { rules: ['received', 'received-by', 'courtesy-call'], right: 9, found: 9 },
  { rules: ['held-noun-with', 'held-noun-jointly', 'held-noun-collective'], right: 17, found: 17 },
  {
    rules: ['noun-with', 'noun-possessive', 'noun-between', 'noun-compound', 'noun-of', 'addressed-in'],
    right: 16,
    found: 16,
  },
  { rules: ['noun-attended', 'joint-at-noun', 'joint-for-noun'], right: 5, found: 5 },
  {
    rules: ['spoke', 'spoke-jointly', 'discussed-with', 'discussed-jointly', 'called', 'called-on'],
    right: 8,
    found: 8,
  },
  { rules: ['acted-jointly', 'signed-with', 'gathered'], right: 7, found: 7 },
  { rules: ['travelled-to-see'], right: 2, found: 2 },
  { rules: ['visited', 'travelled', 'visit-noun'], right: 12, found: 12 },
  { rules: ['visited-pronoun', 'travelled-pronoun', 'visit-noun-pronoun'], right: 1, found: 2 },
]

/**
 * The precision assumed before counting, and its weight in meetings. On news by others, which no rule was written
 * against, 84 to 86 % of pairs were right. The counts above are too good, since rules were written against their texts.
 */
const ASSUMED = { precision: 0.85, weight: 30 }

/** Returns the rules of a rule's family, joined by commas; the rule alone if it is in no family. */
export function familyOf(rule: string): string {
  return FAMILIES.find(({ rules }) => rules.includes(rule))?.rules.join(', ') ?? rule
}

/**
 * Returns the confidence of a meeting, 0 to 1: the precision of the rule's family, less if a pronoun names somebody.
 */
export function meetingConfidence(rule: string, pronouns: number): number {
  const { right, found } = FAMILIES.find(({ rules }) => rules.includes(rule)) ?? { right: 0, found: 0 }
  const precision = (right + ASSUMED.precision * ASSUMED.weight) / (found + ASSUMED.weight)
  return Math.round(precision * (pronouns > 0 ? 0.95 : 1) * 100) / 100
}

/** The confidence that a name was read correctly, by its support. */
export const NAME_CONFIDENCE = {
  gazetteer: 0.97,
  titled: 0.92,
  full: 0.8,
  weak: 0.65,
  called: 0.65,
  body: 0.75,
} as const

import type { Judgement } from './judgement.ts'

/** Two entities by their ids, and what they are taken for. */
export interface Judged {
  pair: readonly [string, string]
  judgement: Judgement
}

/**
 * Takes several for one only where each is taken for each of the others; else all of them are proposed. A record that
 * may be either of two namesakes is neither unasked, and conflicting identifiers never meet by way of a third.
 */
export function whereAllAgree<T extends Judged>(judged: readonly T[]): T[] {
  const same = judged.filter(({ judgement }) => judgement.kind === 'same')
  const partners = new Map<string, Set<string>>()
  for (const { pair } of same) {
    for (const id of pair) partners.set(id, new Set([...(partners.get(id) ?? [id]), ...pair]))
  }
  const agree = ([a, b]: readonly [string, string]) => {
    const [ours, theirs] = [partners.get(a) ?? new Set(), partners.get(b) ?? new Set()]
    return ours.size === theirs.size && [...ours].every((id) => theirs.has(id))
  }
  return judged.map((one) =>
    one.judgement.kind === 'same' && !agree(one.pair)
      ? { ...one, judgement: { ...one.judgement, kind: 'propose' } }
      : one,
  )
}

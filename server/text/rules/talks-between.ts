import type { ParsedSentence } from '../clauses/coreference.ts'
import { byNoun, type Encounter, lower, parts, size } from './encounter.ts'
import type { NounPhrase } from './meeting-noun.ts'

/** Reads "talks between A and B", "a summit among A, B and C". The subject of "hosted" is the host. */
export function between(noun: NounPhrase): Encounter | null {
  const { sentence, at, between: both, light, holder, sense, phraseFrom } = noun
  if (!both || size(both) < 2) return null
  const host = light !== null && /^host/.test(lower(sentence, light)) ? holder : null
  const found = [...parts(both), ...parts(host, 'host')]
  return byNoun(sentence, at, { rule: 'noun-between', subject: null, parts: found, ...usual(sense), phraseFrom })
}

/** Reads "U.S.-Russia talks", "Israeli-Palestinian negotiations", if the sentence reports them as an event. */
export function compound(noun: NounPhrase): Encounter | null {
  const { sentence, at, light, holder, sense, phraseFrom } = noun
  // "A and B held the EU-Japan summit": the people met, and the compound says for whom.
  const partnered = light !== null && (size(holder) > 1 || (noun.with !== null && size(holder) > 0))
  if (noun.compound.length < 2 || partnered || !takesPlace(sentence, at, light)) return null
  const found = [...noun.compound.map((member) => ({ member, role: 'participant' as const })), ...parts(noun.with)]
  return byNoun(sentence, at, { rule: 'noun-compound', subject: null, parts: found, ...usual(sense), phraseFrom })
}

/** Reads "a meeting of A, B and C". */
export function ofAll(noun: NounPhrase): Encounter | null {
  const { sentence, at, of: all, attended, sense, phraseFrom } = noun
  if (noun.with !== null || !all || size(all) < 2) return null
  const found = [...parts(all), ...attended]
  return byNoun(sentence, at, { rule: 'noun-of', subject: null, parts: found, ...usual(sense), phraseFrom })
}

/** Returns the kind and mode that a noun usually means, for a finding. */
export const usual = ({ kind, mode }: NounPhrase['sense']) => ({ kind, usual: mode })

/**
 * True if talks are reported as an event: they are held or attended, something happens at them, or they do something.
 */
function takesPlace(sentence: ParsedSentence, at: number, light: number | null): boolean {
  if (light !== null || sentence.style !== 'prose') return true
  const before = sentence.tokens.slice(Math.max(0, at - 9), at).map((token) => token.lower)
  if (before.some((word) => /^(?:during|at|in|after|following|before|ahead)$/.test(word))) return true
  const following = sentence.tokens.slice(at + 1, at + 9)
  const end = following.findIndex((token) => token.shape === 'punct')
  return sentence.speech
    .slice(at + 1, at + 1 + (end < 0 ? following.length : end))
    .some((used) => used === 'VERB' || used === 'AUX')
}

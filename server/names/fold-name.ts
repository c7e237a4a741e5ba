import type { NameKind } from './name-kind.ts'
import { textOf } from './name-word.ts'
import { parseName } from './parse-name.ts'

/**
 * The full name in the form in which it is tested for equality: ASCII, lower case, hyphens as spaces, titles,
 * particles and legal forms aside, a Korean or Chinese given name in one word. Words keep the order of speech
 * ("Smith, John" → "john smith"): Ali Hassan and Hassan Ali are two people. A generation stays at the end.
 * Romanisations are not folded. "Dr. José María de la Cruz, Jr." → "jose maria cruz junior".
 */
export function foldName(name: string, kind: NameKind = 'Person'): string {
  const parsed = parseName(name, kind)
  const text = textOf(parsed.words)
  return parsed.kind === 'Person' && parsed.generation !== null ? `${text} ${parsed.generation}` : text
}

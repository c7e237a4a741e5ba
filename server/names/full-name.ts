import { neverTheSame } from './never-the-same.ts'
import { type NameKind, parseName } from './parse-name.ts'
import type { PersonName } from './parse-person.ts'
import { isRomanisedWithLoss } from './romanise.ts'
import { textOf } from './spelling.ts'

/**
 * Returns a full name in the form that is tested for equality: lower-case ASCII, hyphens as spaces, without titles,
 * particles and legal forms, a Korean or Chinese given name as one word. Words keep their spoken order ("Smith, John" →
 * "john smith"), since Ali Hassan and Hassan Ali are two people. A generation stays at the end. Romanisations are not
 * folded. "Dr. José María de la Cruz, Jr." → "jose maria cruz junior".
 */
export function foldName(name: string, kind: NameKind = 'Person'): string {
  const parsed = parseName(name, kind)
  const text = textOf(parsed.words)
  return parsed.kind === 'Person' && parsed.generation !== null ? `${text} ${parsed.generation}` : text
}

/**
 * True if two names are one full name, letter for letter after folding (`foldName`). This is strict enough to merge
 * without asking if body and years agree too. A person's full name has two words of two letters or more that are not
 * one surname ("Douglas-Home", "de Gaulle"); a body's has any word. Particles and legal forms may be missing in one
 * name but must not differ, and generations must agree. Names in scripts that lose letters in ASCII (Arabic, Hebrew,
 * Chinese) must have the same characters.
 */
export function sameFullName(a: string, b: string, kind: NameKind = 'Person'): boolean {
  if (isRomanisedWithLoss(a) || isRomanisedWithLoss(b)) return a.normalize('NFKC').trim() === b.normalize('NFKC').trim()
  const [x, y] = [parseName(a, kind), parseName(b, kind)]
  if (x.words.length === 0 || textOf(x.words) !== textOf(y.words)) return false
  if (x.kind === 'Person' && y.kind === 'Person') return areOnePerson(x, y)
  return x.kind === 'Body' && y.kind === 'Body' && agreeWhereBoth(x.legalForms, y.legalForms)
}

function areOnePerson(a: PersonName, b: PersonName): boolean {
  return (
    !a.isLone &&
    !b.isLone &&
    a.generation === b.generation &&
    agreeWhereBoth(a.particles, b.particles) &&
    neverTheSame(a, b, []) === null
  )
}

function agreeWhereBoth(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.join(' ') === b.join(' ')
}

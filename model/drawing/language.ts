import type { SnapshotLanguage } from '../snapshot.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import type { FixedWords } from './words/fixed-words.ts'
import { fr } from './words/fr.ts'
import { ko } from './words/ko.ts'

const byLanguage: Readonly<Record<SnapshotLanguage, FixedWords>> = { en, fr, de, es, ko }

/** The fixed words of a picture in a language; English if none is given. */
export function fixedWords(language: SnapshotLanguage = 'en'): FixedWords {
  return byLanguage[language]
}

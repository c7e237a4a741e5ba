import { distance } from 'fastest-levenshtein'

/** A word of a name, in each form that names are compared by. */
export interface NameWord {
  /** Lower-case ASCII. */
  readonly text: string
  /** One spelling for all usual romanisations (`foldSpelling`). */
  readonly spelling: string
  /** Its consonant classes (`skeletonOf`). */
  readonly skeleton: string
  /** True for a word from a script without short vowels: only its consonants count. */
  readonly vowelless: boolean
}

/** Joins the words with spaces. */
export function textOf(words: readonly NameWord[]): string {
  return words.map((word) => word.text).join(' ')
}

/** Makes a word of a name from its lower-case ASCII letters. */
export function nameWord(text: string, vowelless: boolean): NameWord {
  const spelling = foldSpelling(text)
  return { text, spelling, skeleton: skeletonOf(spelling), vowelless }
}

/**
 * Letters that romanisations write differently, replaced in one pass, the longest first: Cyrillic (kh/h, zh/j, ts/c,
 * iy/y), Arabic (q/k, gh/g, oo/ou/u, ee/i), Chinese (Wade-Giles hs/x), Korean (eo/o, eu/u), German (sch/sh, ae/oe/ue,
 * ph, tz).
 */
const VARIANTS: Readonly<Record<string, string>> = {
  shch: 'sh',
  tsch: 'ch',
  sch: 'sh',
  tch: 'ch',
  dzh: 'j',
  kh: 'h',
  gh: 'g',
  zh: 'j',
  dj: 'j',
  dh: 'd',
  th: 't',
  ph: 'f',
  hs: 's',
  ck: 'k',
  cz: 'ch',
  ts: 'z',
  tz: 'z',
  q: 'k',
  x: 's',
  w: 'v',
  oo: 'u',
  ou: 'u',
  eu: 'u',
  ue: 'u',
  oe: 'o',
  eo: 'o',
  ae: 'e',
  ee: 'i',
  ie: 'i',
  iy: 'i',
  ij: 'i',
  yi: 'i',
  yy: 'i',
  ey: 'i',
  y: 'i',
}
const VARIANT = new RegExp(
  Object.keys(VARIANTS)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

/**
 * Returns one spelling for the usual romanisations of a lower-case ASCII word: "zelenskiy", "zelenskyy" → "zelenski".
 */
export function foldSpelling(word: string): string {
  return word
    .replace(/j(?![aeiou])/g, 'y')
    .replace(VARIANT, (letters) => VARIANTS[letters] ?? letters)
    .replace(/c(?=[ei])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/(.)\1+/g, '$1')
}

/** The class of each consonant: one letter for all that scripts and ears confuse. Vowels, h and y have none. */
const CLASSES: Readonly<Record<string, string>> = {
  ch: 'j',
  sh: 's',
  b: 'b',
  c: 's',
  d: 'd',
  f: 'f',
  g: 'k',
  j: 'j',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  p: 'b',
  r: 'r',
  s: 's',
  t: 't',
  v: 'v',
  z: 's',
}
const CONSONANT = /ch|sh|[bcdfgjklmnprstvz]/g

/**
 * Returns the consonant classes of a folded spelling, without repeats: "gadafi", "kadafi" → "kdf". Empty for vowels
 * alone.
 */
export function skeletonOf(spelling: string): string {
  const classes = (spelling.match(CONSONANT) ?? []).map((letters) => CLASSES[letters] ?? '')
  return classes.filter((letter, index) => letter !== classes[index - 1]).join('')
}

/**
 * Returns the skeleton that a script without vowels would give. Such scripts write v as f or b, and w like a vowel:
 * "Fernando" and فرناندو ("frnndw") → "frnd".
 */
export function vowellessSkeleton(spelling: string): string {
  return skeletonOf(spelling.replace(/v/g, ''))
}

const PATRONYMIC = /(?:[oe]v[iy]t?ch|[oei]vna|[oe]vic)$/
const ENDINGS = [
  PATRONYMIC,
  /[aeu]?[dl]l?ah$/,
  /[aeu]d+[ie]e?n$/,
  /(?:sh|s)vili$/,
  /enko$/,
  /opoulos$/,
  /s?son$/,
  /dottir$/,
  /zai$/,
]
const SERVANT_OF = /^abd[aeu]l/

/**
 * Takes off a frequent ending or beginning that both words have, since it says nothing about the person:
 * ["viktorovich", "borisovich"] → ["viktor", "boris"]; ["abdulrahim", "abdulrahman"] → ["rahim", "rahman"].
 */
export function withoutSharedAffix(a: string, b: string): readonly [string, string] {
  const affix = [...ENDINGS, SERVANT_OF].find((candidate) => candidate.test(a) && candidate.test(b))
  return affix === undefined ? [a, b] : [a.replace(affix, ''), b.replace(affix, '')]
}

/**
 * Counts the insertions, deletions and substitutions between two words. A swap of two neighbouring letters counts once,
 * not twice.
 */
export function editDistance(a: string, b: string): number {
  const edits = distance(a, b)
  return edits === 2 && isSwapOfNeighbours(a, b) ? 1 : edits
}

function isSwapOfNeighbours(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (a[at] === b[at]) at += 1
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

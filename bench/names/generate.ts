import { seededRandom } from './random.ts'

const GIVEN =
  `Maria Mohammed Anna Ivan John Elena Ahmed David Olga Peter Fatima Sergei Carlos Michael Natalia Ali Joseph
Sofia Alexander Juan Hassan Thomas Laura Yusuf Andrei Daniel Irina Paul Amina Viktor George Nadia Luis Robert Leila Omar
Christina Martin Tatiana Stefan Ibrahim Julia Marko Helena Khaled Francisco Emma Dmitri Sara William`.split(/\s+/)
const REGIONS = [
  {
    onsets: 'B D G K M P R S T V Z Kr Pr Str'.split(' '),
    codas: 'r l n k v'.split(' '),
    ends: 'ov ev enko in sky uk'.split(' '),
  },
  {
    onsets: 'B C D F G L M P R S V Gr'.split(' '),
    codas: 'r l n s'.split(' '),
    ends: 'ez ado era ini elli ano'.split(' '),
  },
  {
    onsets: 'B D F H J K M N R S T Sh Kh'.split(' '),
    codas: 'd l m r b'.split(' '),
    ends: 'i an awi ullah er ani'.split(' '),
  },
  {
    onsets: 'B F H K L M N R S W Sch Br'.split(' '),
    codas: 'rt ls n ck m'.split(' '),
    ends: 'er mann son berg feld ing'.split(' '),
  },
]
const VOWELS = 'a e i o u'.split(' ')

/** Every tenth name is a misspelling of another. */
const DUPLICATES = 0.1

export interface Generated {
  readonly names: readonly string[]
  /** Indices of a name and of the same name misspelt. */
  readonly duplicates: readonly (readonly [number, number])[]
}

/**
 * Generates people's names as registers have them: few given names and surnames are very frequent, most are rare, and
 * the vocabulary grows with the square root of the number of names (Heaps' law). The same seed gives the same names.
 */
export function generateNames(count: number, seed: number): Generated {
  const random = seededRandom(seed)
  const surnames = Array.from({ length: Math.ceil(20 * Math.sqrt(count)) }, () => surname(random))
  const given = [...GIVEN, ...Array.from({ length: Math.ceil(4 * Math.sqrt(count)) }, () => syllables(random, 2))]
  const originals = Math.round(count * (1 - DUPLICATES))
  const names = Array.from({ length: originals }, () => {
    const middle = random() < 0.35 ? [frequent(given, random)] : []
    return [frequent(given, random), ...middle, frequent(surnames, random)].join(' ')
  })
  const duplicates = Array.from({ length: count - originals }, (_, index) => {
    const original = Math.floor(random() * originals)
    names.push(misspell(names[original] ?? '', random))
    return [original, originals + index] as const
  })
  return { names, duplicates }
}

/** Picks a word, the first in the list most often: one pick in 32 is the first of a thousand words. */
function frequent(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() ** 2 * words.length)] ?? ''
}

function surname(random: () => number): string {
  const region = pick(REGIONS, random)
  const syllable = () => pick(region.onsets, random) + pick(VOWELS, random)
  const stem = random() < 0.5 ? syllable() : syllable() + syllable().toLowerCase()
  return stem + pick(region.codas, random) + pick(region.ends, random)
}

function syllables(random: () => number, count: number): string {
  const region = pick(REGIONS, random)
  const parts = Array.from({ length: count }, () => pick(region.onsets, random) + pick(VOWELS, random))
  const word = parts.join('').toLowerCase() + pick(region.codas, random)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

type Change = (name: string, random: () => number) => string

/** The changes that names go through from one source to another. */
const CHANGES: readonly Change[] = [
  dropLetter,
  swapNeighbours,
  replaceVowel,
  respell,
  dropMiddle,
  (name) => name.replace(/^(.+) (\S+)$/, '$2, $1'),
  (name) => name.toUpperCase(),
  (name) => `Dr. ${name}`,
]

/** Returns the name with one change, as sources differ: a typo, a romanisation, an order, a title, a middle name. */
function misspell(name: string, random: () => number): string {
  return (CHANGES[Math.floor(random() * CHANGES.length)] ?? respell)(name, random)
}

function dropLetter(name: string, random: () => number): string {
  const at = insideWord(name, random)
  return name.slice(0, at) + name.slice(at + 1)
}

function swapNeighbours(name: string, random: () => number): string {
  const at = insideWord(name, random)
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
}

function replaceVowel(name: string, random: () => number): string {
  return name.replace(/[aeiou](?=\S*$)/, 'aeiou'.charAt(Math.floor(random() * 5)))
}

function respell(name: string): string {
  return name.replace(/Kh/, 'H').replace(/Sch/, 'Sh').replace(/sky$/, 'skiy').replace(/ck/, 'k').replace(/v/, 'w')
}

function dropMiddle(name: string): string {
  return name.replace(/^(\S+) .+ (\S+)$/, '$1 $2')
}

/** Returns the place of a letter that neither begins nor ends a word, if there is one. */
function insideWord(name: string, random: () => number): number {
  const inside = [...name.matchAll(/\B\w\w\B/g)].map((match) => match.index)
  return inside[Math.floor(random() * inside.length)] ?? name.length - 2
}

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { HanFont } from './han.ts'

const require = createRequire(import.meta.url)

/**
 * How a script is drawn. `apart`: a letter is one glyph, whatever stands beside it (Chinese, Japanese, Korean). `joined`:
 * letters join and run from right to left. `stacked`: letters move around each other, as in the scripts of India.
 */
export type Way = 'apart' | 'joined' | 'stacked'

/** A font file of the Noto family that may have a given letter. */
export interface FontFile {
  path: string
  way: Way
}

/** Noto fonts by script. Each file is a whole font, with Latin too. */
const byScript: readonly (readonly [font: string, letters: RegExp])[] = [
  ['arabic', /\p{scx=Arabic}/u],
  ['hebrew', /\p{scx=Hebrew}/u],
  ['thai', /\p{scx=Thai}/u],
  ['devanagari', /\p{scx=Devanagari}/u],
  ['bengali', /\p{scx=Bengali}/u],
  ['tamil', /\p{scx=Tamil}/u],
  ['telugu', /\p{scx=Telugu}/u],
  ['kannada', /\p{scx=Kannada}/u],
  ['malayalam', /\p{scx=Malayalam}/u],
  ['gujarati', /\p{scx=Gujarati}/u],
  ['gurmukhi', /\p{scx=Gurmukhi}/u],
  ['oriya', /\p{scx=Oriya}/u],
  ['sinhala', /\p{scx=Sinhala}/u],
  ['armenian', /\p{scx=Armenian}/u],
  ['georgian', /\p{scx=Georgian}/u],
  ['ethiopic', /\p{scx=Ethiopic}/u],
  ['khmer', /\p{scx=Khmer}/u],
  ['lao', /\p{scx=Lao}/u],
  ['myanmar', /\p{scx=Myanmar}/u],
  ['thaana', /\p{scx=Thaana}/u],
]
const EAST_ASIAN =
  /[\p{scx=Han}\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u

const JOINED = /[\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Thaana}]/u

/** In the weight of the names: other scripts are few in most pictures, so one weight does for all. */
const MEDIUM = '500Medium'

/** Finds the file that has a letter. Han letters come from `han`; those it lacks come from the other East Asian fonts. */
export async function fontFileOf(letter: string, han: HanFont): Promise<FontFile | undefined> {
  if (EAST_ASIAN.test(letter)) return eastAsian(letter, han)
  const script = byScript.find(([, letters]) => letters.test(letter))?.[0]
  if (script === undefined) return undefined
  const name = `NotoSans${script.charAt(0).toUpperCase()}${script.slice(1)}_${MEDIUM}.ttf`
  return {
    path: require.resolve(`@expo-google-fonts/noto-sans-${script}/${MEDIUM}/${name}`),
    way: JOINED.test(letter) ? 'joined' : 'stacked',
  }
}

/**
 * The East Asian fonts would weigh 270 MB as whole files. These packages weigh 20 MB: woff2 files whose weight can be
 * set, a hundred for each font, so that a picture reads only the few it needs.
 */
async function eastAsian(letter: string, han: HanFont): Promise<FontFile | undefined> {
  const isHangul = /\p{scx=Hangul}/u.test(letter) && !/\p{scx=Han}/u.test(letter)
  for (const font of isHangul ? ['kr'] : [...new Set([han, 'sc', 'tc', 'jp', 'kr'])]) {
    const part = (await partsOf(font)).find(({ ranges }) => holds(ranges, letter.codePointAt(0) ?? 0))
    const file = `@fontsource-variable/noto-sans-${font}/files/noto-sans-${font}-${part?.name}-wght-normal.woff2`
    if (part !== undefined) return { path: require.resolve(file), way: 'apart' }
  }
  return undefined
}

/** A file of a font, and the letters in it as pairs of first and last code point. */
interface Part {
  name: string
  ranges: (readonly [number, number])[]
}

const read = new Map<string, Promise<Part[]>>()

/** Reads once which file of an East Asian font has which letters. Files for Latin are left out: Inter draws Latin. */
function partsOf(font: string): Promise<Part[]> {
  const parts = read.get(font) ?? readParts(font)
  read.set(font, parts)
  return parts
}

async function readParts(font: string): Promise<Part[]> {
  const text = await readFile(require.resolve(`@fontsource-variable/noto-sans-${font}/unicode.json`), 'utf8')
  return Object.entries<string>(JSON.parse(text))
    .map(([key, list]) => ({ name: key.replace(/[[\]]/g, ''), ranges: list.split(',').map(rangeOf) }))
    .filter(({ name }) => /^\d+$/.test(name))
}

/** Reads a range as CSS writes it: `U+1100-11FF` or `U+AC00`. */
function rangeOf(text: string): readonly [number, number] {
  const [first = 0, last = first] = text
    .replace('U+', '')
    .split('-')
    .map((hex) => Number.parseInt(hex, 16))
  return [first, last]
}

function holds(ranges: Part['ranges'], code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last)
}

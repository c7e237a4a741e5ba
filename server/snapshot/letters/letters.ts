import { readFile } from 'node:fs/promises'
import subset from 'subset-font'
import type { SnapshotLanguage } from '../../../model/snapshot.ts'
import { type FontFile, fontFileOf, type Way } from './fonts.ts'
import { hanFont } from './han.ts'
import { inFont, interHas } from './inter.ts'

/** A Noto font as TrueType, cut down to the letters that a picture uses. */
export interface Face {
  family: string
  letters: string
  file: Buffer
  way: Way
}

/** The fonts that a picture needs beside Inter, and the letters that no font has. */
export interface Letters {
  faces: Face[]
  missing: Set<string>
}

const WEIGHT = 500

/** White space, controls and marks that draw nothing, such as joiners. */
const UNDRAWN = /[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u

/** Kept in every font. Joiners decide how letters of Arabic and of Indian scripts join. */
export const JOINERS = '\u200C\u200D'

/** Latin beside a script whose letters are shaped by their neighbours: resvg draws such a line well with one font only. */
export const LATIN = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2026],
]
  .map(([first = 0, last = 0]) =>
    String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, n) => first + n)),
  )
  .join('')

/** Finds and cuts down the fonts for some texts. Texts that Inter can draw cost no reading of fonts. */
export async function lettersFor(texts: readonly string[], language?: SnapshotLanguage): Promise<Letters> {
  const others = [...new Set(texts.join(''))].filter((letter) => !UNDRAWN.test(letter) && !interHas(letter)).sort()
  const missing = new Set<string>()
  if (others.length === 0) return { faces: [], missing }
  const han = hanFont(texts, language)
  const byPath = new Map<string, { from: FontFile; letters: string[] }>()
  for (const letter of others) {
    const from = await fontFileOf(letter, han)
    if (from === undefined) missing.add(letter)
    else byPath.set(from.path, { from, letters: [...(byPath.get(from.path)?.letters ?? []), letter] })
  }
  const faces: Face[] = []
  for (const { from, letters } of byPath.values()) {
    const file = await cutDown(from, letters)
    const { family, codes } = inFont(file)
    const drawn = letters.filter((letter) => codes.has(letter.codePointAt(0) ?? 0))
    for (const letter of letters) if (!drawn.includes(letter)) missing.add(letter)
    if (drawn.length > 0) faces.push({ family, letters: drawn.join(''), file, way: from.way })
  }
  return { faces, missing }
}

async function cutDown({ path, way }: FontFile, letters: readonly string[]): Promise<Buffer> {
  const text = `${letters.join('')}${JOINERS}${way === 'apart' ? '' : LATIN}`
  const file = await readFile(path)
  return subset(file, text, {
    targetFormat: 'truetype',
    ...(way === 'apart' ? { variationAxes: { wght: WEIGHT } } : {}),
  })
}

/**
 * Returns the letters of a text that the PNG can't show: those that no font has, and those beside a script that joins or
 * stacks which its font lacks, such as Hangul and Arabic on one line.
 */
export function undrawn(text: string, { faces, missing }: Letters): string {
  const shaped = faces.find(
    ({ way, letters }) => way !== 'apart' && Array.from(letters).some((one) => text.includes(one)),
  )
  const isUndrawn = (letter: string) =>
    missing.has(letter) || (shaped !== undefined && !UNDRAWN.test(letter) && !(shaped.letters + LATIN).includes(letter))
  return [...new Set(text)].filter(isUndrawn).join('')
}

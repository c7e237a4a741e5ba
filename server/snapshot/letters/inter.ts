import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Blob, Face } from 'harfbuzzjs'

const require = createRequire(import.meta.url)

/** Inter in the weights that pictures use: it draws Latin, Greek and Cyrillic. resvg reads TrueType, and no woff2. */
export const interFiles = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
].map((file) => require.resolve(file))

let inter: Set<number> | undefined

/** True if Inter has a glyph for a letter. Its weights have the same letters. */
export function interHas(letter: string): boolean {
  inter ??= inFont(readFileSync(interFiles[0] ?? '')).codes
  return inter.has(letter.codePointAt(0) ?? 0)
}

/** Reads the name of the family of a font file, and the code points it has glyphs for. */
export function inFont(file: Buffer): { family: string; codes: Set<number> } {
  const face = new Face(new Blob(new Uint8Array(file)))
  return { family: face.getName(16, 'en') || face.getName(1, 'en'), codes: new Set(face.collectUnicodes()) }
}

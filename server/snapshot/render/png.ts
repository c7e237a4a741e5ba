import { createRequire } from 'node:module'
import { Resvg, renderAsync } from '@resvg/resvg-js'

const require = createRequire(import.meta.url)

/** Inter in the weights that pictures use. TrueType, since resvg ignores woff2 without a word. */
const fontFiles = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
].map((file) => require.resolve(file))

/** Pixels for each unit of the SVG, so that it is sharp on dense screens. Pictures too large for `WIDEST` get fewer. */
const SCALE = 2
const WIDEST = 4_000

/** Draws an SVG as a PNG, off the event loop. The system's fonts draw only what Inter lacks, such as Hangul. */
export async function renderPng(svg: string): Promise<Buffer> {
  const font = { fontFiles, loadSystemFonts: true, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' }
  const natural = new Resvg(svg, { font: { loadSystemFonts: false } })
  const width = Math.min(
    WIDEST,
    Math.round(natural.width * SCALE),
    Math.round((natural.width / natural.height) * WIDEST),
  )
  const image = await renderAsync(svg, { font, fitTo: { mode: 'width', value: Math.max(width, 1) } })
  return image.asPng()
}

import { Blob, Font, Face as FontFace, Buffer as Line, shape } from 'harfbuzzjs'
import { drawsSomeOf } from './in-svg.ts'
import { type Face, JOINERS, LATIN } from './letters.ts'

/**
 * Replaces each text in a script whose letters stack by the outlines of its letters, set by HarfBuzz. resvg would lay
 * them over each other: it gives a group of such letters the width of its widest. Text in other scripts stays.
 */
export function outlined(svg: string, faces: readonly Face[]): string {
  const setters = faces.filter(({ way }) => way === 'stacked').map((face) => ({ face, font: fontOf(face) }))
  if (setters.length === 0) return svg
  return svg.replace(/<text ([^>]*font-size=[^>]*)>([^<]*)<\/text>/g, (whole, attributes: string, content: string) => {
    const words = unescaped(content)
    const setter = setters.find(({ face }) => drawsSomeOf(face, words) && drawsAllOf(face, words))
    return setter === undefined
      ? whole
      : `<path ${attributes} d="${outline(setter.font, words, placeOf(attributes))}"/>`
  })
}

function fontOf({ file }: Face): Font {
  return new Font(new FontFace(new Blob(new Uint8Array(file))))
}

function drawsAllOf({ letters }: Face, words: string): boolean {
  return Array.from(words).every((letter) => (letters + LATIN + JOINERS).includes(letter))
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

function unescaped(content: string): string {
  return content.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}

/** The place of a line of text, and its size. The baseline is at `y`. */
interface Place {
  x: number
  y: number
  size: number
  anchor: string
}

function placeOf(attributes: string): Place {
  const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1]
  return {
    x: Number(read('x') ?? 0),
    y: Number(read('y') ?? 0),
    size: Number(read('font-size')),
    anchor: read('text-anchor') ?? 'start',
  }
}

/** The outlines as one path, so that the rim of a letter does not cover the letter before it. */
function outline(font: Font, words: string, { x, y, size, anchor }: Place): string {
  const line = new Line()
  line.addText(words)
  line.guessSegmentProperties()
  shape(font, line)
  const glyphs = line.getGlyphInfosAndPositions()
  const scale = size / font.face.upem
  const width = glyphs.reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0) * scale
  let pen = 0
  const parts = glyphs.map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
    const left = pen + xOffset
    pen += xAdvance
    return font.glyphToPath(codepoint).replace(/(-?[\d.]+),(-?[\d.]+)/g, (_point, dx: string, dy: string) => {
      const [right, up] = [(left + Number(dx)) * scale, (yOffset + Number(dy)) * scale]
      return `${(x + right - width * (anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0)).toFixed(2)},${(y - up).toFixed(2)}`
    })
  })
  return parts.join('')
}

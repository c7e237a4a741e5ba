import { type Box, boxAround } from '../../../model/drawing/box.ts'
import { darkRules, pictureColours } from '../../../model/drawing/brand.ts'
import { pointOn } from '../../../model/drawing/curve.ts'
import { NAME_WEIGHT } from '../../../model/drawing/labels.ts'
import { fixedWords } from '../../../model/drawing/language.ts'
import type { Palette } from '../../../model/drawing/palette.ts'
import { halfSize } from '../../../model/drawing/shapes.ts'
import { escaped } from '../../../model/markup.ts'
import type { Snapshot, SnapshotNode } from '../../../model/snapshot.ts'
import { annotation, placeAnnotations } from './annotations.ts'
import { credits, heading, notes, stacked } from './blocks.ts'
import { type Label, type LabelStyle, NUMBER_SIZE, placeNumbers } from './labels.ts'
import { legend } from './legend.ts'
import { drawn, type Line } from './links.ts'
import { litIn } from './lit.ts'
import { composed, type PictureWidth } from './picture.ts'
import { boxOf, shape } from './shapes.ts'
import { FONT, short, textAt } from './text.ts'

const MARGIN = 16
/** The smallest letters in a narrow picture: 10 pixels on a phone. */
const LEAST_LETTERS = 10.5
/** Faint, but its names can still be read. */
const FAINT = { shape: 0.35, name: 0.66 }

interface SvgOptions {
  /** True for a picture that stands alone: it carries its title, caption and credits, and tells its links to a reader. */
  captioned: boolean
  width?: PictureWidth
}

/**
 * Draws a snapshot as a static SVG, in which text stays text. In a page, title and table stand around the picture, so it
 * has the table's numbers instead. The living part of the element finds items and links by `data-id`, and what is
 * written about them by `data-label`.
 */
export function renderSvg(snapshot: Snapshot, { captioned, width: form = 'wide' }: SvgOptions): string {
  const { look, theme } = snapshot
  const { colours, dark } = pictureColours(snapshot)
  const picture = composed(snapshot, form)
  const { nodes, links, labels, style } = picture
  const isLit = litIn(snapshot)
  const annotations = form === 'wide' ? placeAnnotations(snapshot.annotations ?? [], picture) : []
  const frame = withAnnotations(
    picture.frame,
    annotations.map(({ box }) => box),
  )
  const [left, width] = [frame.left, frame.right - frame.left]
  const marks = marksOf(snapshot)
  const numbers =
    (look?.numbers ?? !captioned) ? placeNumbers(links, [...nodes.map(boxOf), ...labels.map(({ box }) => box)]) : []
  const column = { x: left + MARGIN, width: width - 2 * MARGIN, colours }
  const head = captioned ? heading(snapshot, column) : stacked()
  const size = form === 'wide' ? 11.5 : LEAST_LETTERS
  const foot = stacked(
    look?.legend === false ? stacked() : legend(snapshot, { ...column, size }),
    notes(
      [...marks].map(([, marked]) => marked),
      column,
    ),
    captioned ? credits(snapshot, column) : stacked(),
  )
  const top = frame.top - head.height
  const height = frame.bottom + foot.height - top
  const area = [left, top, width, height].map(short)
  const family = look?.brand?.font === undefined ? FONT : `${look.brand.font},${FONT}`
  const faint = (id: string, part: keyof typeof FAINT) => (isLit(id) ? '' : ` opacity="${FAINT[part]}"`)
  const shapes = { colours, language: look?.language, least: form === 'narrow' ? LEAST_LETTERS : 0 }
  // The initials are those of the short name: "Foreign Minister Kono" is K, not FM.
  const shortly = (node: SnapshotNode) =>
    node.kind === 'Person' ? { ...node, name: style.names?.get(node.id) ?? node.name } : node
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${area.join(' ')}" width="${short(width)}" height="${short(height)}" role="${captioned ? 'group' : 'img'}" font-family="${escaped(family)}"${theme === 'auto' ? ' class="g"' : ''}>`,
    `<title>${escaped(snapshot.title)}</title><desc>${escaped(snapshot.alt)}</desc>`,
    captioned && dark !== undefined ? `<style>${darkRules({ colours, dark })}</style>` : '',
    `<rect x="${area[0]}" y="${area[1]}" width="${area[2]}" height="${area[3]}" fill="${colours.canvas}"/>`,
    silent(captioned, head.at(top)),
    captioned ? `<g role="list" aria-label="${escaped(fixedWords(look?.language).listOfLinks)}">` : '',
    ...links.map(
      (line) =>
        `<g data-id="${escaped(line.edge.id)}"${captioned ? ` role="listitem" aria-label="${escaped(sentence(line, snapshot))}"` : ''}${faint(line.edge.id, 'shape')}>${drawn(line, colours)}</g>`,
    ),
    captioned ? '</g>' : '',
    silent(
      captioned,
      [
        ...numbers.map((place, index) => {
          const words = { size: NUMBER_SIZE, fill: colours.ink2, halo: colours.canvas }
          return place === undefined ? '' : textAt(place.x, place.y + 4, String(index + 1), words)
        }),
        ...nodes.map(
          (node) =>
            `<g data-id="${escaped(node.id)}"${faint(node.id, 'shape')}>${form === 'wide' ? `<title>${escaped(node.name)}</title>` : ''}${shape(shortly(node), shapes)}</g>`,
        ),
        ...labels.map(
          (label) =>
            `<g data-label="${escaped(label.id)}"${faint(label.id, 'name')}>${labelText(label, style, colours)}</g>`,
        ),
        ...nodes.map((node) => {
          const [halfWidth, halfHeight] = halfSize(node.kind)
          return mark(marks.get(node.id)?.mark, { x: node.x + halfWidth, y: node.y - halfHeight }, colours)
        }),
        ...links.map((line) => mark(marks.get(line.edge.id)?.mark, pointOn(line, 0.62), colours)),
        ...annotations.map((each) => annotation(each, colours)),
        foot.at(frame.bottom),
      ].join(''),
    ),
    '</svg>\n',
  ].join('')
}

function withAnnotations(frame: Box, boxes: readonly Box[]): Box {
  const around = boxAround([frame, ...boxes.map((box) => boxAround([box], MARGIN / 2))], 0)
  return boxes.length === 0 ? frame : around
}

/** Hides from readers of the screen what the list of links tells them already. */
function silent(captioned: boolean, drawing: string): string {
  return captioned && drawing !== '' ? `<g aria-hidden="true">${drawing}</g>` : drawing
}

function sentence({ edge }: Line, { nodes }: Snapshot): string {
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? ''
  return edge.sentence ?? `${nameOf(edge.from)} ${edge.words} ${nameOf(edge.to)}`
}

/** The notes on items and links, by their id, each with the letter that marks it. */
function marksOf({ nodes, edges }: Snapshot): Map<string, { mark: string; note: string }> {
  const noted = [...nodes, ...edges].flatMap(({ id, note }) => (note === undefined ? [] : [{ id, note }]))
  return new Map(noted.map(({ id, note }, index) => [id, { mark: letters(index), note }]))
}

/** a, b … z, aa, ab … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

function mark(words: string | undefined, { x, y }: { x: number; y: number }, { accent, canvas }: Palette): string {
  if (words === undefined) return ''
  const circle = `<circle cx="${short(x)}" cy="${short(y)}" r="8" fill="${canvas}" stroke="${accent}"/>`
  return circle + textAt(x, y + 3.8, words, { size: 10.5, weight: 600, fill: accent })
}

function labelText({ x, y, lines, date, anchor }: Label, { sizes }: LabelStyle, colours: Palette): string {
  const { name, second, line: height } = sizes
  const { ink, ink3, canvas: halo } = colours
  const look = { size: name, weight: NAME_WEIGHT, fill: ink, anchor, halo }
  return [
    ...lines.map((line, index) => textAt(x, y + index * height, line, look)),
    date === '' ? '' : textAt(x, y + lines.length * height - 1, date, { size: second, fill: ink3, anchor, halo }),
  ].join('')
}

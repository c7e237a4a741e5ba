import { crowdingOf } from '../../model/drawing/crowding.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { counted } from '../words/counted.ts'

/** The smallest readable size of names, in CSS pixels. */
const LEAST = 8
/** The size of names in a picture at its own size, as the server draws it. */
const NAME = 13
/** The margins of a page beside the picture, both sides together. */
const MARGINS = 32
/** A page as narrow as this shows the narrow picture, whose names can always be read. */
const NARROW = 480 + MARGINS

/** The least width of a page, in CSS pixels, at which names in its wide picture are readable; `html` is the page. */
export function leastWidth(html: string): number {
  const width = Number(/<div class="picture">(?:<a [^>]*>)?<svg [^>]*? width="([\d.]+)"/.exec(html)?.[1] ?? 0)
  return Math.ceil((width * LEAST) / NAME) + MARGINS
}

/** Says what to do if names are too small in a page of this width; empty if they are readable. */
export function tooSmallWords(html: string, where: string, width: number): string {
  const least = leastWidth(html)
  if (least <= width || width <= NARROW) return ''
  return `${where} (${width} px), names in the picture are too small to read. They need ${counted(least, 'pixel')}. Publish fewer items, or link to the page, where the picture opens at full size.`
}

/** Says that a picture holds too much, and proposes what to do; empty if it can be read. */
export function tooFullWords(snapshot: Pick<Snapshot, 'nodes' | 'edges'>): string {
  const { items, links, isTooFull, foldable, years } = crowdingOf(snapshot)
  if (!isTooFull) return ''
  const proposals = [
    ...(foldable > 0 ? [`fold ${counted(foldable, 'meeting')} into links between those who met`] : []),
    ...(years ? [`choose a shorter time than ${years[0]} to ${years[1]}`] : []),
    'hide what your story does not need',
  ]
  const last = proposals.pop() ?? ''
  const advice = proposals.length === 0 ? last : `${proposals.join(', ')}, or ${last}`
  return `The picture holds ${counted(items, 'item')} and ${counted(links, 'link')}: more than a reader can follow. To make it clearer, ${advice}.`
}

import { counted } from '../words/counted.ts'

/** The smallest readable size of names, in CSS pixels. */
const LEAST = 8
/** The size of names in a picture at its own size, as the server draws it. */
const NAME = 13
/** The margins of a page beside the picture, both sides together. */
const MARGINS = 32

/** The least width of a page, in CSS pixels, at which names in its picture are readable; `html` is the page. */
export function leastWidth(html: string): number {
  const width = Number(/<div class="picture">(?:<a [^>]*>)?<svg [^>]*? width="([\d.]+)"/.exec(html)?.[1] ?? 0)
  return Math.ceil((width * LEAST) / NAME) + MARGINS
}

/** Says what to do if names are too small in a page of this width; empty if they are readable. */
export function tooSmallWords(html: string, where: string, width: number): string {
  const least = leastWidth(html)
  if (least <= width) return ''
  return `${where} (${width} px), names in the picture are too small to read. They need ${counted(least, 'pixel')}. Publish fewer items, or link to the page, where the picture opens at full size.`
}

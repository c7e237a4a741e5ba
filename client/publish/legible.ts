import { counted } from '../words/counted.ts'

/** Smaller names can't be read, in CSS pixels. */
const LEAST = 8
/** How large names are in a picture that is shown at its own size, as the server draws them. */
const NAME = 13
/** What a page leaves blank at both sides of the picture. */
const MARGINS = 32

/** How wide a page must be, in CSS pixels, for the names of its picture to be read; `html` is the page. */
export function leastWidth(html: string): number {
  const width = Number(/<div class="picture">(?:<a [^>]*>)?<svg [^>]*? width="([\d.]+)"/.exec(html)?.[1] ?? 0)
  return Math.ceil((width * LEAST) / NAME) + MARGINS
}

/** What to do where a page is too narrow for the names of its picture; empty where it is not. */
export function tooSmallWords(html: string, where: string, width: number): string {
  const least = leastWidth(html)
  if (least <= width) return ''
  return `${where}, at ${width} px, names in the picture are too small to read: they need ${counted(least, 'pixel')}. Publish fewer items, or link to its page, where the picture opens at full size.`
}

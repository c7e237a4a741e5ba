/** The elements that a picture of Parley consists of. Everything else is left out: scripts, links, foreign content. */
const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polygon polyline text tspan title desc defs use symbol clipPath mask linearGradient radialGradient stop marker style'.split(
    ' ',
  ),
)

/** A picture as elements that may stand in a page, and the rules of its own styles. */
export interface Picture {
  svg: SVGSVGElement
  rules: string
}

/** Loads a picture. Throws if it can't be read. */
export async function loadPicture(address: string): Promise<Picture> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return readPicture(await answer.text())
}

/**
 * Reads the text of a picture, and leaves out whatever could run, or load something from elsewhere. Its styles come
 * back apart: the policy of a page may refuse style elements, but not the sheets that a script makes.
 */
function readPicture(text: string): Picture {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
  let rules = ''
  // All this happens in a document of its own, which loads nothing. An element of the page loads as soon as it is made.
  for (const part of parsed.querySelectorAll('*')) {
    if (!ELEMENTS.has(part.localName)) part.remove()
    for (const { name, value } of [...part.attributes]) if (!isHarmless(name, value)) part.removeAttribute(name)
    if (part.localName !== 'style') continue
    rules += part.textContent ?? ''
    part.remove()
  }
  const svg = document.importNode(parsed.documentElement, true)
  if (!(svg instanceof SVGSVGElement)) throw new Error('This is no SVG')
  return { svg, rules: refersOutside(rules) ? '' : rules.replaceAll(':root', 'svg') }
}

function isHarmless(name: string, value: string): boolean {
  if (/^on|^style$/i.test(name)) return false
  if (/href$/i.test(name)) return value.startsWith('#')
  return !refersOutside(value)
}

function refersOutside(text: string): boolean {
  return /@import|url\((?!['"]?(?:#|data:))/i.test(text.replaceAll('\\', ''))
}

import { notInXml } from '../../model/markup.ts'

/**
 * Escapes a text for an element or for an attribute in double quotes. Other than a page, an export keeps tabs and line
 * breaks, and shows where a character that XML 1.0 bars stood.
 */
export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(notInXml, '\ufffd')
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`)
}

/** A property as one text: the items of a list with a bar between them. */
export function propertyText(value: unknown): string {
  return xmlText(Array.isArray(value) ? value.join('|') : String(value))
}

/** Characters that XML 1.0 does not allow at all, escaped or not: most controls, lone surrogates, two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Escapes a text for XML and HTML, between tags or in a quoted attribute. Leaves out what XML does not allow. */
export function escaped(text: string): string {
  return text.replace(notInXml, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

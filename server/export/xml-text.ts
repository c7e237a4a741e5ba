/** A text inside of an element or an attribute in double quotes. What XML 1.0 bars (most control characters) is replaced. */
export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(barred, '\ufffd')
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML bars
const barred = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A property as one text: the items of a list with a bar between them. */
export function propertyText(value: unknown): string {
  return xmlText(Array.isArray(value) ? value.join('|') : String(value))
}

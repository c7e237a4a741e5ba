import anyAscii from 'any-ascii'

/** A text as part of a key: ASCII, lower case, words joined by hyphens. */
export function slug(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

import anyAscii from 'any-ascii'

/**
 * Joins the words of a text by hyphens, in ASCII and lower case: the readable part of an id ("Côte d'Ivoire" →
 * "cote-d-ivoire").
 */
export function hyphenated(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/**
 * Makes a text part of a key. Unlike `hyphenated` it drops apostrophes, since sources write one name with and without
 * ("Qa'ida", "Qaida"). Ids and keys are stored, so neither function may change.
 */
export function slug(text: string): string {
  return hyphenated(anyAscii(text).replace(/[’']/g, ''))
}

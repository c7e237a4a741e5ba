/**
 * Letters that romanisations exchange, one pass, longest first: Cyrillic (kh/h, zh/j, ts/c, iy/y), Arabic
 * (q/k, gh/g, oo/ou/u, ee/i), Chinese (Wade-Giles hs/x), Korean (eo/o, eu/u), German (sch/sh, ae/oe/ue, ph, tz).
 */
const VARIANTS: Readonly<Record<string, string>> = {
  shch: 'sh',
  tsch: 'ch',
  sch: 'sh',
  tch: 'ch',
  dzh: 'j',
  kh: 'h',
  gh: 'g',
  zh: 'j',
  dj: 'j',
  dh: 'd',
  th: 't',
  ph: 'f',
  hs: 's',
  ck: 'k',
  cz: 'ch',
  ts: 'z',
  tz: 'z',
  q: 'k',
  x: 's',
  w: 'v',
  oo: 'u',
  ou: 'u',
  eu: 'u',
  ue: 'u',
  oe: 'o',
  eo: 'o',
  ae: 'e',
  ee: 'i',
  ie: 'i',
  iy: 'i',
  ij: 'i',
  yi: 'i',
  yy: 'i',
  ey: 'i',
  y: 'i',
}
const VARIANT = new RegExp(
  Object.keys(VARIANTS)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

/** One spelling for the usual romanisations of a lower-case ASCII word: "zelenskiy", "zelenskyy" → "zelenski". */
export function foldSpelling(word: string): string {
  return word
    .replace(/j(?![aeiou])/g, 'y')
    .replace(VARIANT, (letters) => VARIANTS[letters] ?? letters)
    .replace(/c(?=[ei])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/(.)\1+/g, '$1')
}

/** Consonants that scripts and ears confuse, each class by one letter. Vowels, h and y are left out. */
const CLASSES: Readonly<Record<string, string>> = {
  ch: 'j',
  sh: 's',
  b: 'b',
  c: 's',
  d: 'd',
  f: 'f',
  g: 'k',
  j: 'j',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  p: 'b',
  r: 'r',
  s: 's',
  t: 't',
  v: 'v',
  z: 's',
}
const CONSONANT = /ch|sh|[bcdfgjklmnprstvz]/g

/** The consonant classes of a folded spelling, repeats once: "gadafi", "kadafi" → "kdf". Empty for vowels alone. */
export function skeletonOf(spelling: string): string {
  const classes = (spelling.match(CONSONANT) ?? []).map((letters) => CLASSES[letters] ?? '')
  return classes.filter((letter, index) => letter !== classes[index - 1]).join('')
}

/**
 * The skeleton as scripts without vowels would have it: they write v as f or b, and w like a vowel.
 * "Fernando" and فرناندو ("frnndw") → "frnd".
 */
export function vowellessSkeleton(spelling: string): string {
  return skeletonOf(spelling.replace(/v/g, ''))
}

/** The particles of Korean: after a letter that ends in a consonant, and after one that ends in a vowel. */
const PARTICLES: Readonly<Record<string, readonly [string, string]>> = {
  은: ['은', '는'],
  을: ['을', '를'],
  과: ['과', '와'],
  이: ['이', '가'],
  로: ['으로', '로'],
}

/** Puts values into a template: `{a}` takes the value `a`, and `{a:은}` adds the particle that fits it. `{}` takes the value ''. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w*)(?::(.))?\}/g, (_match, name: string, particle?: string) => {
    const value = values[name] ?? ''
    return value + (particle === undefined ? '' : particleAfter(value, particle))
  })
}

/** Returns the particle that fits the last letter, or both forms after a letter that isn't Hangul: "Borrell은(는)". */
function particleAfter(text: string, particle: string): string {
  const [closed, open] = PARTICLES[particle] ?? [particle, particle]
  const last = /\p{L}(?=[^\p{L}]*$)/u.exec(text)?.[0] ?? ''
  const syllable = last.charCodeAt(0) - 0xac00
  if (!(syllable >= 0 && syllable < 11_172)) return particle === '로' ? '(으)로' : `${closed}(${open})`
  const end = syllable % 28
  // The consonant ㄹ (8) takes 로, as a vowel does.
  return end === 0 || (particle === '로' && end === 8) ? open : closed
}

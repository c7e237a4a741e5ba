/** Words between names that sources write, join, translate or leave out. They are set aside before comparing. */
const PARTICLES = new Set(
  `al el ul as ar at ad az an ash bin ibn ben bint de del della di da dos das do du van von der den ter ten zu zur zum
  la le los las af av`.split(/\s+/),
)

/** Particles that are set aside even as the first word. Others are names there ("Le Duan", "Ben Bernanke"). */
const LEADING = new Set('al el bin ibn bint von van de der del di'.split(' '))

/** Particles that are never spelt like a given name, unlike those in "Ben Wallace", "Le Duan" and "Do Muoi". */
const NO_GIVEN_NAMES = new Set(
  'al el ul bin ibn bint de del della di da dos das van von der den ter ten zu zur zum la las los af av'.split(' '),
)

/** True for a particle that can't be a given name. */
export function isNoGivenName(word: string): boolean {
  return NO_GIVEN_NAMES.has(word)
}

/** A name without its particles, and the particles. */
export interface Particled {
  readonly words: readonly string[]
  readonly particles: readonly string[]
  /** Son and father for each "X bin Y". The same two names the other way round are another person. */
  readonly lineage: readonly (readonly [string, string])[]
}

/** Sets particles aside, but never the last word, and none if fewer than two words would remain. */
export function setParticlesAside(name: readonly string[]): Particled {
  const isParticle = (word: string, index: number): boolean =>
    name.length > 2 && index < name.length - 1 && (index === 0 ? LEADING.has(word) : PARTICLES.has(word))
  const kept = name.filter((word, index) => !isParticle(word, index))
  if (kept.length < 2) return { words: name, particles: [], lineage: [] }
  return { words: kept, particles: name.filter(isParticle), lineage: lineageOf(name) }
}

function lineageOf(name: readonly string[]): (readonly [string, string])[] {
  const people = name.filter((word) => !PARTICLES.has(word) || isSonOf(word))
  return people.flatMap((word, index) => {
    const [son, father] = [people[index - 1], people[index + 1]]
    return isSonOf(word) && son !== undefined && father !== undefined ? [[son, father] as const] : []
  })
}

function isSonOf(word: string): boolean {
  return word === 'bin' || word === 'ibn' || word === 'ben'
}

const SERVANT = /^abd(?:[aeu]l)?$/
const ARTICLE = /^(?:[aeu][lrdnstz]|ash)$/

/**
 * Joins the parts of one Arabic name, which sources write apart or together: "abd al rahman", "abdul rahman" →
 * "abdulrahman"; "abu bakr" → "abubakr"; "saif al din", "saif ud din" → "saifuddin".
 */
export function joinArabicCompounds(words: readonly string[]): string[] {
  const joined: string[] = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const next = words[index + 1]
    const afterNext = words[index + 2]
    if (SERVANT.test(word) && next !== undefined) {
      const name = ARTICLE.test(next) && afterNext !== undefined ? afterNext : next
      joined.push(`abdul${name}`)
      index += name === next ? 1 : 2
    } else if (/^ab[ou]u?$/.test(word) && next !== undefined && !ARTICLE.test(next)) {
      joined.push(`abu${next}`)
      index += 1
    } else if (next !== undefined && ARTICLE.test(next) && afterNext !== undefined && /^d[ie]{1,2}n$/.test(afterNext)) {
      joined.push(`${word}uddin`)
      index += 2
    } else {
      joined.push(word)
    }
  }
  return joined
}

import { DETERMINERS, GROUP_NOUNS } from '../gazetteer/words.ts'
import { type Body, entityOf, isPossessive, lower, tagAt, type Words } from './actor.ts'

/** A list of states and bodies, and the index after it. */
export interface BodyList {
  bodies: readonly Body[]
  to: number
}

const MAX_BODIES = 20

/**
 * Reads the list that starts at a word: "France, Germany and the Netherlands". Empty if no state or body starts there.
 */
export function bodyList(words: Words, from: number): BodyList {
  const bodies: Body[] = []
  let at = from
  for (let guard = 0; guard < MAX_BODIES; guard += 1) {
    const start = guard === 0 ? at : afterJoint(words, at)
    if (guard > 0 && start === at) break
    let index = start
    while (DETERMINERS.has(lower(words, index)) && index < at + 3) index += 1
    const tag = tagAt(words, index)
    if (tag?.kind !== 'state' && tag?.kind !== 'organisation') break
    // Only names continue a list: "of Japan, Foreign Minister X" and "of Japan and Korean officials" end after "Japan".
    if (guard > 0 && tag.kind === 'state' && (tag.form === 'adjective' || tag.form === 'people')) break
    const entity = entityOf(words, tag)
    if (isPossessive(words, tag.to)) {
      // "leaders of Romania's new government"
      const noun = [1, 2, 3].find((ahead) => GROUP_NOUNS.has(lower(words, tag.to + ahead)))
      if (noun === undefined || !entity) break
      return { bodies: [...bodies, { entity, tag }], to: tag.to + noun + 1 }
    }
    if (guard > 0 && tagAt(words, tag.to)?.kind === 'office') break
    if (entity) bodies.push({ entity, tag })
    at = tag.to
  }
  return { bodies, to: at }
}

/** Returns the index after ",", "and" or ", and"; the given index if there is none. */
function afterJoint(words: Words, at: number): number {
  const afterComma = lower(words, at) === ',' ? at + 1 : at
  return lower(words, afterComma) === 'and' ? afterComma + 1 : afterComma
}

import { DETERMINERS, GROUP_NOUNS } from '../gazetteer/words.ts'
import { type Body, entityOf, isPossessive, lower, tagAt, type Words } from './actor.ts'

/** States and bodies in a list, and the index after it. */
export interface BodyList {
  bodies: readonly Body[]
  to: number
}

const MAX_BODIES = 20

/** The list "France, Germany and the Netherlands" that starts at a word; with a noun of their own ("the Gulf states") none. */
export function bodyList(words: Words, from: number): BodyList {
  const bodies: Body[] = []
  let at = from
  for (let guard = 0; guard < MAX_BODIES; guard += 1) {
    const start = guard === 0 ? at : behindJoint(words, at)
    if (guard > 0 && start === at) break
    let index = start
    while (DETERMINERS.has(lower(words, index)) && index < at + 3) index += 1
    const tag = tagAt(words, index)
    if (tag?.kind !== 'state' && tag?.kind !== 'organisation') break
    // A list goes on only over names: "of Japan, Foreign Minister X" and "of Japan and Korean officials" have ended.
    if (guard > 0 && tag.kind === 'state' && (tag.form === 'adjective' || tag.form === 'people')) break
    const entity = entityOf(words, tag)
    if (isPossessive(words, tag.to)) {
      // "leaders of Romania's new government".
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

/** Index behind ",", "and" or ", and"; the index given where none stands there. */
function behindJoint(words: Words, at: number): number {
  const behindComma = lower(words, at) === ',' ? at + 1 : at
  return lower(words, behindComma) === 'and' ? behindComma + 1 : behindComma
}

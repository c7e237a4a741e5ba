import type { PersonTag } from '../tag.ts'
import type { Actor, Member } from './actor.ts'
import { behindName } from './behind-name.ts'
import { isPlural, type Phrase } from './phrase.ts'
import { entityOf, isPossessive, lower, tagAt, type Words } from './words.ts'

/** "Turkish Foreign Minister Hakan X": the person with office and state; null where the document knows no such person. */
export function person(words: Words, from: number, tag: PersonTag, phrase: Phrase): Actor | null {
  const entity = entityOf(words, tag)
  if (!entity) return null
  const behind = behindName(words, tag.to)
  const title = phrase.offices.map((office) => office.title).join(' ')
  const first: Member = {
    entity,
    title: title || behind.title,
    representing: phrase.bodies[0]?.entity ?? behind.representing,
    from: tag.from,
    to: tag.to,
  }
  const second = isPlural(phrase) ? secondOf(words, behind.to, first, phrase) : null
  const end = second?.to ?? behind.to
  const possessive = isPossessive(words, end)
  return {
    from,
    to: possessive ? end + 1 : end,
    form: 'person',
    members: second ? [first, second] : [first],
    unresolved: null,
    possessive,
    plural: second !== null,
  }
}

/** "Thai and Malaysian leaders A and B": the second, who speaks for his own state. */
function secondOf(words: Words, at: number, first: Member, phrase: Phrase): Member | null {
  const tag = lower(words, at) === 'and' ? tagAt(words, at + 1) : undefined
  const entity = tag?.kind === 'person' ? entityOf(words, tag) : null
  if (!tag || !entity) return null
  return { entity, title: first.title, representing: phrase.bodies[1]?.entity ?? null, from: tag.from, to: tag.to }
}

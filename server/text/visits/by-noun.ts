import { subjectAfter, subjectBefore } from '../clause.ts'
import type { ParsedSentence } from '../coreference.ts'
import { isPossessive, lower } from '../encounters/encounter.ts'
import { isVerb } from '../encounters/is-verb.ts'
import { MEETING_VERBS } from '../gazetteer/meeting-words.ts'
import { type Group, membersOf } from '../groups.ts'
import { placesVisited } from './places-visited.ts'
import { type Visit, visit } from './visit.ts'

const REACH = 8

/** "A's trip to B", "a visit by A to B", "A paid a visit to B", "A, on a tour of B", "after a visit to B, A". */
export function visitsByNoun(text: string, sentence: ParsedSentence, at: number): Visit[] {
  const by =
    lower(sentence, at + 1) === 'by'
      ? sentence.groups.find((group) => group.from > at && group.from <= at + 4)
      : undefined
  const start = by ? behind(sentence, by) : destination(sentence, at)
  const places = start === null ? [] : placesVisited(text, sentence, start)
  if (places.length === 0 || start === null) return []
  const owner = sentence.groups.find((group) => isPossessive(group) && group.to <= at && at - group.to <= 4)
  const named = by ?? owner
  const travellers =
    named ?? guestBefore(sentence, at) ?? subjectBefore(sentence, at) ?? subjectAfter(sentence, start - 1)
  if (!travellers) return []
  const phraseFrom = named || travellers.to > at ? Math.max(0, at - REACH) : travellers.to
  const otherDay = [1, 2, 3, 4, 5].some((back) => /^(?:after|before|following)$/.test(lower(sentence, at - back)))
  return places.map((held) =>
    visit({ rule: 'visit-noun', trigger: at, travellers, held, isVerb: false, phraseFrom, otherDay }),
  )
}

/** Index behind the "to" that follows the visitor and what is said of him. */
function behind(sentence: ParsedSentence, visitor: Group): number | null {
  const at = lower(sentence, visitor.to) === ',' ? visitor.to + 1 : visitor.to
  return lower(sentence, at) === 'to' ? at + 1 : null
}

function destination(sentence: ParsedSentence, at: number): number | null {
  if (/^(?:of|around)$/.test(lower(sentence, at + 1)) && /^(?:tour|visits?|trip)/.test(lower(sentence, at)))
    return at + 2
  const to = [1, 2, 3, 4].find((ahead) => lower(sentence, at + ahead) === 'to')
  return to === undefined ? null : at + to + 1
}

/** "A received B on an official visit to …", "hosted B at the start of his visit": the visitor is the guest. */
function guestBefore(sentence: ParsedSentence, at: number): Group | null {
  for (let index = at - 1; index >= Math.max(0, at - 30); index -= 1) {
    if (MEETING_VERBS.get(lower(sentence, index)) !== 'receive' || !isVerb(sentence, index)) continue
    const guest = sentence.groups.find((group) => group.from > index && group.to <= at && group.from <= index + 3)
    if (guest && membersOf(guest).length > 0 && guest.preposition === null) return guest
  }
  return null
}

import type { Member } from '../actors/actor.ts'
import type { Encounter } from '../encounters/encounter.ts'
import { type Group, membersOf } from '../groups.ts'
import type { Held } from '../places.ts'

/** A journey to a place, one per state visited. */
export interface Visit extends Encounter {
  held: Held
  /** Whether the visit stands behind "after" or "before": it was on another day than what the sentence tells. */
  otherDay: boolean
}

interface Journey {
  rule: string
  trigger: number
  travellers: Group
  held: Held
  isVerb: boolean
  phraseFrom: number
  otherDay?: boolean
}

/** A visit of the travellers, save of those whose own country it is ("Turkey's president arrived in Istanbul"). */
export function visit({ rule, trigger, travellers, held, isVerb, phraseFrom, otherDay = false }: Journey): Visit {
  const abroad = distinct(membersOf(travellers)).filter(
    (member) => member.representing?.key !== held.state && member.entity.key !== held.state,
  )
  return {
    rule: travellers.actors.some((actor) => actor.form === 'pronoun') ? `${rule}-pronoun` : rule,
    trigger,
    kind: 'visit',
    mode: 'in-person',
    isVerb,
    phraseFrom: Math.min(phraseFrom, trigger),
    parts: abroad.map((member) => ({ member, role: 'visitor' as const })),
    held,
    otherDay,
  }
}

function distinct(members: readonly Member[]): Member[] {
  const travels = members.filter((member) => member.entity.type !== 'media')
  return [...new Map(travels.map((member) => [member.entity.key, member])).values()]
}

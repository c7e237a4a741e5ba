import type { Member } from './actors.ts'
import { partnerAfter, subjectAfter, subjectBefore } from './clause.ts'
import type { ParsedSentence } from './coreference.ts'
import {
  LIGHT_VERBS,
  MEETING_NOUNS,
  MEETING_VERBS,
  NOUN_PREDICATES,
  type NounSense,
  type VerbFamily,
} from './gazetteer/meeting-words.ts'
import { type Group, membersOf } from './groups.ts'
import type { Participant } from './reading.ts'
import type { MeetingKind, MeetingMode } from './vocabulary.ts'

export type Role = Participant['role']

/** Someone met by a rule, before status, date and place are read. */
export interface Encounter {
  /** Name of the rule; confidence is measured by it. */
  rule: string
  trigger: number
  kind: MeetingKind
  mode: MeetingMode
  isVerb: boolean
  /** First token of the verb phrase, where words of status are looked for. */
  phraseFrom: number
  members: { member: Member; role: Role }[]
}

const PHONE = /^(?:phone|telephone|telephoned|phoned|hotline)$/
const VIDEO = /^(?:video|videoconference|videolink|virtual|virtually|online|zoom|teleconference)$/
const ALWAYS_VERBS = new Set(
  'met hosted hosts visited arrived arrives travelled traveled flew spoke spoken telephoned phoned discussed signed conferred negotiated initialled initialed gathered convened meets'.split(
    ' ',
  ),
)
const SPORT = new Set(
  'final finals semi-final semi-finals quarter-final quarter-finals tournament match coach goal goals striker midfielder playoff play-offs championship league stadium rugby cricket football tennis fans'.split(
    ' ',
  ),
)

const lower = (sentence: ParsedSentence, at: number) => sentence.tokens[at]?.lower ?? ''

/** The subject of a verb; of a participle that opens the sentence ("After hosting A, B …") the one behind the comma. */
function subjectOfVerb(sentence: ParsedSentence, at: number): Group | null {
  const subject = subjectBefore(sentence, at)
  return subject === null && /ing$/.test(lower(sentence, at)) ? subjectAfter(sentence, at) : subject
}

/** Everyone whom a sentence says to have met, by every rule; places visited are found by `visits.ts`. */
export function encountersIn(sentence: ParsedSentence): Encounter[] {
  if (
    sentence.tokens.some((token) => SPORT.has(token.lower)) &&
    !sentence.groups.some((group) => membersOf(group).some((member) => member.title !== null))
  )
    return []
  const found: Encounter[] = []
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const word = lower(sentence, at)
    const family = MEETING_VERBS.get(word)
    const noun = MEETING_NOUNS.get(word)
    const verb = family !== undefined && isVerb(sentence, at)
    const encounter = verb ? byVerb(sentence, at, family) : noun ? byNoun(sentence, at, noun) : null
    if (encounter) found.push(encounter)
  }
  return found
    .filter((encounter) => encounter.members.length > 0)
    .flatMap((encounter) => separately(sentence, encounter))
}

/** "held separate meetings with A and B" are two meetings; "A and B were received by C and D, respectively" too. */
function separately(sentence: ParsedSentence, encounter: Encounter): Encounter[] {
  const near = sentence.tokens
    .slice(Math.max(0, encounter.trigger - 5), encounter.trigger + 4)
    .some((token) => /^(?:separate|separately|individually)$/.test(token.lower))
  const left = encounter.members.filter((entry) => entry.member.to <= encounter.trigger)
  const right = encounter.members.filter((entry) => entry.member.from > encounter.trigger)
  if (near && right.length > 1) return right.map((entry) => ({ ...encounter, members: [...left, entry] }))
  const respectively =
    sentence.tokens.some((token) => token.lower === 'respectively') && left.length === right.length && left.length > 1
  return respectively
    ? left.flatMap((entry, index) => (right[index] ? [{ ...encounter, members: [entry, right[index]] }] : []))
    : [encounter]
}

export function isVerb(sentence: ParsedSentence, at: number): boolean {
  const word = lower(sentence, at)
  if (ALWAYS_VERBS.has(word)) return true
  if (sentence.style === 'prose' && at > 0 && sentence.tokens[at]?.shape === 'capital' && MEETING_NOUNS.has(word))
    return false
  // In a headline every word is capitalised, and the tagger takes verbs for names.
  if (sentence.style !== 'prose') return !MEETING_NOUNS.has(word) || sentence.tokens[at - 1]?.lower === 'to'
  if (
    /^(?:will|would|to|shall|may|did|'ll)$/.test(lower(sentence, at - 1)) ||
    (/^(?:will|would|to)$/.test(lower(sentence, at - 2)) &&
      /^(?:also|next|then|first|later|soon|again|personally|be|jointly|separately)$/.test(lower(sentence, at - 1)))
  )
    return !/^(?:a|an|the)$/.test(lower(sentence, at - 1))
  return (
    sentence.speech[at] === 'VERB' &&
    !/^(?:the|a|an|his|her|their|its|first|this|of|joint|bilateral)$/.test(lower(sentence, at - 1))
  )
}

/** How they met, by words near the trigger. */
function modeNear(sentence: ParsedSentence, at: number, usual: MeetingMode): MeetingMode {
  for (let index = Math.max(0, at - 4); index < Math.min(sentence.tokens.length, at + 14); index += 1) {
    const word = lower(sentence, index)
    if (VIDEO.test(word)) return 'video'
    if (PHONE.test(word)) return 'phone'
  }
  return usual
}

function roles(group: Group | null, role: Role): Encounter['members'] {
  return group ? membersOf(group).map((member) => ({ member, role })) : []
}

function encounter(
  sentence: ParsedSentence,
  at: number,
  rule: string,
  subject: Group | null,
  members: Encounter['members'],
  kind: MeetingKind,
  usual: MeetingMode,
): Encounter {
  const mode = modeNear(sentence, at, usual)
  const phone = mode !== 'in-person' && mode !== 'unknown' && kind === 'talks'
  return {
    rule,
    trigger: at,
    kind: phone ? 'call' : kind,
    mode,
    isVerb: true,
    phraseFrom: subject ? subject.to : phraseStart(sentence, at),
    members: distinct(members),
  }
}

/** Where the verb phrase starts when no subject is known: behind the last comma or conjunction. */
function phraseStart(sentence: ParsedSentence, at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - 12); index -= 1)
    if (/^[,;:]$|^(?:but|who|which|that)$/.test(lower(sentence, index))) return index + 1
  return Math.max(0, at - 12)
}

/** Each participant once; agencies and papers report meetings and do not take part in them. */
function distinct(members: Encounter['members']): Encounter['members'] {
  const seen = new Map<string, Encounter['members'][number]>()
  for (const entry of members) {
    const { entity } = entry.member
    if (entity.type === 'media') continue
    if (!seen.has(`${entity.kind} ${entity.key}`)) seen.set(`${entity.kind} ${entity.key}`, entry)
  }
  return [...seen.values()]
}

const isPersonal = (group: Group) =>
  group.actors.some(
    (actor) => actor.form === 'person' || actor.form === 'office' || actor.form === 'group' || actor.form === 'pronoun',
  )
const size = (group: Group | null) => (group ? new Set(membersOf(group).map((member) => member.entity.key)).size : 0)

function byVerb(sentence: ParsedSentence, at: number, family: VerbFamily): Encounter | null {
  switch (family) {
    case 'meet':
      return met(sentence, at)
    case 'receive':
      return received(sentence, at)
    case 'speak':
      return spoke(sentence, at)
    case 'phone':
      return called(sentence, at)
    case 'discuss':
      return discussed(sentence, at)
    case 'joint':
      return jointly(sentence, at)
    default:
      return null
  }
}

/** "A met (with) B", "A and B met in …", "A, whom B met". */
function met(sentence: ParsedSentence, at: number): Encounter | null {
  const subject = subjectOfVerb(sentence, at)
  const passive = /^(?:was|were|been|being|is|are|be)$/.test(lower(sentence, at - 1)) && lower(sentence, at) === 'met'
  const partner = partnerAfter(sentence, at + 1, passive ? ['by'] : ['with'], !passive)
  const possessive = partner?.actors[partner.actors.length - 1]?.possessive ?? false
  if (partner && subject && size(partner) > 0 && !(possessive && sentence.speech[partner.to] === 'NOUN')) {
    const more = furtherWith(sentence, partner)
    return encounter(
      sentence,
      at,
      'met',
      subject,
      [...roles(subject, 'participant'), ...roles(partner, 'participant'), ...more],
      'talks',
      'in-person',
    )
  }
  if (!subject || passive) return null
  const collective =
    size(subject) === 1 &&
    subject.actors[0]?.form !== 'person' &&
    subject.actors[0]?.form !== 'pronoun' &&
    membersOf(subject)[0]?.entity.kind === 'Organisation'
  if ((size(subject) > 1 || collective) && isIntransitive(sentence, at))
    return encounter(sentence, at, 'met-jointly', subject, roles(subject, 'participant'), 'talks', 'in-person')
  return null
}

/** "was received", "was formally welcomed". */
function isPassive(sentence: ParsedSentence, at: number): boolean {
  const auxiliary = sentence.speech[at - 1] === 'ADV' ? at - 2 : at - 1
  return (
    /^(?:was|were|been|is|are|be|being)$/.test(lower(sentence, auxiliary)) && /(?:ed|met)$/.test(lower(sentence, at))
  )
}

/** "with A and with B": the list goes on. */
function furtherWith(sentence: ParsedSentence, partner: Group): Encounter['members'] {
  const at = lower(sentence, partner.to) === ',' ? partner.to + 1 : partner.to
  if (lower(sentence, at) !== 'and' || lower(sentence, at + 1) !== 'with') return []
  const next = sentence.groups.find((group) => group.from >= at + 2 && group.from <= at + 3)
  return roles(next ?? null, 'participant')
}

/** Nothing that could be an object follows: a time, a place, a preposition or the end. "met the deadline" has one. */
function isIntransitive(sentence: ParsedSentence, at: number): boolean {
  const next = sentence.tokens[at + 1]
  if (!next || next.shape === 'punct' || next.shape === 'number') return true
  const used = sentence.speech[at + 1]
  if (
    /^(?:again|here|today|tomorrow|yesterday|twice|four|two|three|several|last|next|this|late|early|earlier|briefly|separately|online|face-to-face|once|before|after|when|where|as|monday|tuesday|wednesday|thursday|friday|saturday|sunday|behind|because|while|and|but|to|then)$/.test(
      next.lower,
    )
  )
    return true
  return used === 'ADP' || used === 'ADV' || used === 'SCONJ' || used === 'CCONJ'
}

/** "A hosted B", "A was received by B". The object is someone, never what someone has or a bare state. */
function received(sentence: ParsedSentence, at: number): Encounter | null {
  const passive = isPassive(sentence, at)
  const subject = subjectOfVerb(sentence, at)
  if (passive) {
    const host = partnerAfter(sentence, at + 1, ['by'], false)
    return host && subject && isPersonal(host)
      ? encounter(
          sentence,
          at,
          'received-by',
          subject,
          [...roles(subject, 'visitor'), ...roles(host, 'host')],
          'visit',
          'in-person',
        )
      : null
  }
  const guest = partnerAfter(sentence, at + 1, ['audience'], true) ?? afterAudience(sentence, at)
  if (!guest || !subject || !isPersonal(guest) || size(guest) === 0) return null
  if (guest.actors[guest.actors.length - 1]?.possessive) return null
  return encounter(
    sentence,
    at,
    'received',
    subject,
    [...roles(subject, 'host'), ...roles(guest, 'visitor')],
    'visit',
    'in-person',
  )
}

/** "received in audience H.E. X", "received a delegation led by X", "received a courtesy call from X". */
function afterAudience(sentence: ParsedSentence, at: number): Group | null {
  const group = sentence.groups.find((other) => other.from > at && other.from <= at + 8)
  if (!group) return null
  const between = sentence.tokens
    .slice(at + 1, group.from)
    .map((token) => token.lower)
    .join(' ')
  return /^(?:in audience|in audience the|a (?:joint |high-level |large )?delegation (?:led|headed) by|a (?:courtesy |farewell )?(?:call|visit|phone call|telephone call) (?:from|by)|a (?:courtesy |farewell )?(?:call|visit|phone call|telephone call) (?:from|by) the|the credentials of|credentials from|a group of)$/.test(
    between,
  )
    ? group
    : null
}

/** "A spoke with B by phone", "A and B talked". Speaking to reporters is no meeting. */
function spoke(sentence: ParsedSentence, at: number): Encounter | null {
  const subject = subjectBefore(sentence, at)
  if (!subject) return null
  const partner = partnerAfter(sentence, at + 1, ['with', 'to'], false)
  if (partner && size(partner) > 0) {
    return encounter(
      sentence,
      at,
      'spoke',
      subject,
      [...roles(subject, 'participant'), ...roles(partner, 'participant')],
      'talks',
      modeNear(sentence, at, 'unknown'),
    )
  }
  if (size(subject) < 2 || !isIntransitive(sentence, at)) return null
  return encounter(sentence, at, 'spoke-jointly', subject, roles(subject, 'participant'), 'talks', 'unknown')
}

/** "A called B": someone, and neither "called B a liar" nor "called on B to act". */
function called(sentence: ParsedSentence, at: number): Encounter | null {
  const subject = subjectBefore(sentence, at)
  const courtesy = lower(sentence, at + 1) === 'on'
  const partner = courtesy ? partnerAfter(sentence, at + 1, ['on'], false) : partnerAfter(sentence, at + 1, [], true)
  if (!subject || !partner || !isPersonal(partner) || size(partner) === 0) return null
  if (partner.actors[partner.actors.length - 1]?.possessive) return null
  const next = lower(sentence, partner.to)
  if (
    courtesy
      ? next === 'to' || partner.actors.some((actor) => actor.form !== 'person')
      : /^(?:a|an|the|"|“|'|for|to|"')$/.test(next)
  )
    return null
  const members = [...roles(subject, 'participant'), ...roles(partner, 'participant')]
  return courtesy
    ? encounter(sentence, at, 'called-on', subject, members, 'talks', 'in-person')
    : encounter(sentence, at, 'called', subject, members, 'call', 'phone')
}

/** "A and B discussed …", "A discussed … with B". */
function discussed(sentence: ParsedSentence, at: number): Encounter | null {
  const subject = subjectBefore(sentence, at)
  if (!subject) return null
  const partner = sentence.groups.find(
    (group) =>
      group.preposition === 'with' && group.from > at && group.from <= at + 14 && !stops(sentence, at, group.from),
  )
  if (partner && size(partner) > 0 && isPersonal(subject))
    return encounter(
      sentence,
      at,
      'discussed-with',
      subject,
      [...roles(subject, 'participant'), ...roles(partner, 'participant')],
      'talks',
      'unknown',
    )
  return size(subject) > 1
    ? encounter(sentence, at, 'discussed-jointly', subject, roles(subject, 'participant'), 'talks', 'unknown')
    : null
}

function stops(sentence: ParsedSentence, from: number, to: number): boolean {
  return sentence.tokens
    .slice(from, to)
    .some((token) => /^[.;,"”]$/.test(token.text) || /^(?:that|who|which|said)$/.test(token.lower))
}

/** "A and B signed / gathered / attended …": people of more than one side do it together; or A shakes hands with B, joins B. */
function jointly(sentence: ParsedSentence, at: number): Encounter | null {
  const word = lower(sentence, at)
  const subject = subjectBefore(sentence, at)
  if (!subject) return null
  if (/^sh/.test(word) && /^hands?$/.test(lower(sentence, at + 1))) {
    const partner = partnerAfter(sentence, at + 2, ['with'], false)
    return partner
      ? encounter(
          sentence,
          at,
          'shook-hands',
          subject,
          [...roles(subject, 'participant'), ...roles(partner, 'participant')],
          'talks',
          'in-person',
        )
      : null
  }
  if (/^sign|^conclude/.test(word)) {
    const partner = sentence.groups.find(
      (group) =>
        group.preposition === 'with' && group.from > at && group.from <= at + 12 && !stops(sentence, at, group.from),
    )
    if (partner && isPersonal(partner) && isPersonal(subject) && size(partner) > 0)
      return encounter(
        sentence,
        at,
        'signed-with',
        subject,
        [...roles(subject, 'participant'), ...roles(partner, 'participant')],
        'talks',
        'in-person',
      )
  }
  const joinsTalks = [1, 2, 3].some((ahead) => MEETING_NOUNS.has(lower(sentence, at + ahead)))
  if (/^join/.test(word) && !joinsTalks) {
    const partner = partnerAfter(sentence, at + 1, [], true)
    const next = partner ? lower(sentence, partner.to) : ''
    return partner && isPersonal(partner) && /^(?:on|at|for|in)$/.test(next)
      ? encounter(
          sentence,
          at,
          'joined',
          subject,
          [...roles(subject, 'participant'), ...roles(partner, 'participant')],
          'talks',
          'in-person',
        )
      : null
  }
  const gathers = /^(?:gather|conven)/.test(word)
  if (size(subject) < 2 || (!gathers && !subject.actors.every((actor) => actor.form === 'person'))) return null
  if (!gathers && new Set(membersOf(subject).map((member) => member.representing?.key ?? member.entity.key)).size < 2)
    return null
  return encounter(
    sentence,
    at,
    gathers ? 'gathered' : 'acted-jointly',
    subject,
    roles(subject, 'participant'),
    gathers ? 'conference' : 'talks',
    'in-person',
  )
}

const SOFT_NOUNS = new Set(
  'conference forum gathering briefing ceremony session lunch dinner breakfast discussion discussions conversation conversations call calls dialogue handshake'.split(
    ' ',
  ),
)
const LEADING_PREPOSITIONS = new Set(
  'during in at after following before for on over of throughout amid from through by'.split(' '),
)

/** "talks between A and B", "A held talks with B", "A's meeting with B", "A–B talks", "a meeting of A, B and C". */
function byNoun(sentence: ParsedSentence, at: number, sense: NounSense): Encounter | null {
  const word = lower(sentence, at)
  if (sense.kind === 'visit') return null
  if (word.startsWith('call') && /^(?:for|to|on|upon)$/.test(lower(sentence, at + 1))) return null
  if (
    sentence.speech[at] === 'VERB' &&
    sentence.style === 'prose' &&
    !/^(?:the|a|an|his|her|their|its|of|first|joint|bilateral|'s|’s)$/.test(lower(sentence, at - 1)) &&
    !(word === 'meeting' || word === 'talks')
  )
    return null
  const light = lightVerbBefore(sentence, at)
  const owner = possessorBefore(sentence, at)
  const compound = compoundBefore(sentence, at)
  const behind = tookPlace(sentence, at + 1)
  const between = partnerAfter(sentence, behind, ['between', 'among', 'involving'], false)
  const withGroup = partnerAfter(sentence, behind, ['with'], false)
  const ofGroup = lower(sentence, at + 1) === 'of' ? partnerAfter(sentence, at + 1, ['of'], false) : null
  const attended = attendedBy(sentence, at)
  const kind = sense.kind
  const make = (rule: string, subject: Group | null, members: Encounter['members'], phraseFrom: number): Encounter => ({
    ...encounter(sentence, at, rule, subject, members, kind, sense.mode),
    isVerb: false,
    phraseFrom,
  })
  const phraseFrom =
    light === null ? Math.max(0, at - 10) : (subjectBefore(sentence, light)?.to ?? Math.max(0, light - 6))
  if (between && size(between) > 1) {
    const host = light !== null && /^host/.test(lower(sentence, light)) ? subjectBefore(sentence, light) : null
    return make('noun-between', host, [...roles(between, 'participant'), ...roles(host, 'host')], phraseFrom)
  }
  const partnered = light !== null && withGroup !== null && size(subjectBefore(sentence, light)) > 0
  if (compound.length > 1 && !partnered && takesPlace(sentence, at, light))
    return make(
      'noun-compound',
      null,
      [...compound.map((member) => ({ member, role: 'participant' as const })), ...roles(withGroup, 'participant')],
      phraseFrom,
    )
  if (owner) {
    const members = [...roles(owner, 'participant'), ...roles(withGroup, 'participant')]
    if (withGroup && size(withGroup) > 0) return make('noun-possessive', owner, members, phraseFrom)
  }
  if (withGroup && size(withGroup) > 0) {
    const subject =
      light !== null
        ? subjectBefore(sentence, light)
        : prepositionLed(sentence, at)
          ? (subjectBefore(sentence, at) ?? subjectAfter(sentence, withGroup.to - 1))
          : null
    if (subject)
      return make(
        light !== null ? 'held-noun-with' : 'noun-with',
        subject,
        [
          ...roles(subject, 'participant'),
          ...roles(withGroup, 'participant'),
          ...furtherWith(sentence, withGroup),
          ...attended,
        ],
        subject.to <= at ? subject.to : Math.max(0, at - 10),
      )
    const possessive = possessivePronoun(sentence, at)
    if (possessive)
      return make(
        'noun-possessive',
        null,
        [...possessive.map((member) => ({ member, role: 'participant' as const })), ...roles(withGroup, 'participant')],
        phraseFrom,
      )
    return null
  }
  if (ofGroup && size(ofGroup) > 1)
    return make('noun-of', null, [...roles(ofGroup, 'participant'), ...attended], phraseFrom)
  if (light !== null) {
    const subject = subjectBefore(sentence, light)
    const soft = SOFT_NOUNS.has(word) && word !== 'call' && word !== 'dialogue'
    if (
      subject &&
      (size(subject) > 1 || (size(subject) === 1 && attended.length > 0)) &&
      (!soft || attended.length > 0)
    )
      return make('held-noun-jointly', subject, [...roles(subject, 'participant'), ...attended], subject.to)
    if (
      subject &&
      size(subject) === 1 &&
      membersOf(subject)[0]?.entity.kind === 'Organisation' &&
      subject.actors[0]?.form === 'organisation' &&
      !soft
    )
      return make('held-noun-collective', subject, roles(subject, 'participant'), subject.to)
  }
  if (attended.length > 1) return make('noun-attended', null, attended, phraseFrom)
  return joinedAt(sentence, at, make)
}

/** "A and B agreed at a summit in …": a joint subject, and the noun behind "at", "in" or "during". */
function joinedAt(
  sentence: ParsedSentence,
  at: number,
  make: (rule: string, subject: Group, members: Encounter['members'], from: number) => Encounter,
): Encounter | null {
  const preposition = [1, 2, 3]
    .map((back) => lower(sentence, at - back))
    .find((word) => /^(?:at|during|after|following|in)$/.test(word))
  const subject = preposition === undefined ? null : subjectBefore(sentence, at)
  if (!subject || size(subject) < 2) return null
  if (new Set(membersOf(subject).map((member) => member.representing?.key ?? member.entity.key)).size < 2) return null
  return make('joint-at-noun', subject, roles(subject, 'participant'), subject.to)
}

/** Index behind "took place", "was held" after a noun, where "between A and B" may follow; else the index given. */
function tookPlace(sentence: ParsedSentence, at: number): number {
  const text = [0, 1, 2, 3].map((offset) => lower(sentence, at + offset)).join(' ')
  const match =
    /^(?:took place|takes place|will take place|was held|were held|will be held|is held|are held|has taken place|is under way) ?/.exec(
      text,
    )
  return match ? at + match[0].trim().split(' ').length : at
}

/** Index of the verb that has the noun as its object, over at most six words that belong to the noun. */
function lightVerbBefore(sentence: ParsedSentence, at: number): number | null {
  for (let index = at - 1; index >= Math.max(0, at - 14); index -= 1) {
    const word = lower(sentence, index)
    if (
      LIGHT_VERBS.has(word) &&
      (sentence.speech[index] === 'VERB' || sentence.speech[index] === 'AUX' || /^(?:held|hosts?|holds?)$/.test(word))
    )
      return index
    if (/^(?:with|in|at|to|from|between|after|before|during|that|who|,|;|on|by|and)$/.test(word)) {
      if (
        word === 'and' ||
        word === ',' ||
        (word === 'in' && /^(?:participat|part$|engag)/.test(lower(sentence, index - 1)))
      )
        continue
      return null
    }
  }
  return null
}

/** The possessive group that owns the noun ("Putin's surprise meeting"), or null. */
function possessorBefore(sentence: ParsedSentence, at: number): Group | null {
  return (
    sentence.groups.find(
      (group) =>
        group.actors[group.actors.length - 1]?.possessive === true &&
        group.to <= at &&
        at - group.to <= 4 &&
        onlyAdjectives(sentence, group.to, at),
    ) ?? null
  )
}

function onlyAdjectives(sentence: ParsedSentence, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const used = sentence.speech[index]
    if (used !== 'ADJ' && used !== 'NOUN' && used !== 'NUM' && used !== 'PROPN' && used !== 'VERB') return false
  }
  return true
}

/** The subject as "his" or "their" before the noun means it. */
function possessivePronoun(sentence: ParsedSentence, at: number): Member[] | null {
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    const word = lower(sentence, index)
    if (!/^(?:his|her|their)$/.test(word)) continue
    const subject = subjectBefore(sentence, index) ?? subjectAfter(sentence, at)
    const members = subject ? membersOf(subject) : []
    return members.length > 0 ? members : null
  }
  return null
}

/** Whether a named round of talks is told as an event: held, attended, at which something is done, or that did something. */
function takesPlace(sentence: ParsedSentence, at: number, light: number | null): boolean {
  if (light !== null || sentence.style !== 'prose') return true
  const before = sentence.tokens.slice(Math.max(0, at - 9), at).map((token) => token.lower)
  if (before.some((word) => /^(?:during|at|in|after|following|before|ahead)$/.test(word))) return true
  const behind = sentence.tokens.slice(at + 1, at + 9)
  const end = behind.findIndex((token) => token.shape === 'punct')
  return sentence.speech
    .slice(at + 1, at + 1 + (end < 0 ? behind.length : end))
    .some((used) => used === 'VERB' || used === 'AUX')
}

/** States and bodies joined before the noun: "U.S.-Russia talks", "Israeli-Palestinian negotiations". */
function compoundBefore(sentence: ParsedSentence, at: number): Member[] {
  const group = sentence.groups.find(
    (other) =>
      other.to <= at &&
      at - other.to <= 3 &&
      other.actors.length > 1 &&
      other.actors.every(
        (actor) => actor.form === 'state' || actor.form === 'organisation' || actor.form === 'group',
      ) &&
      onlyAdjectives(sentence, other.to, at),
  )
  // "the envoy for the Belgrade-Pristina dialogue": a process that names an office, no meeting.
  return group && !/^(?:for|about|of|as)$/.test(group.preposition ?? '') ? membersOf(group) : []
}

/** "attended by A and B", "brought together A and B" behind the noun. */
function attendedBy(sentence: ParsedSentence, at: number): Encounter['members'] {
  const found: Encounter['members'] = []
  for (let index = at + 1; index < Math.min(sentence.tokens.length, at + 30); index += 1) {
    if (/^[.;]$/.test(lower(sentence, index))) break
    const pair = `${lower(sentence, index)} ${lower(sentence, index + 1)}`
    if (
      /^(?:attended by|hosted by|chaired by|led by|brought together|gathered together|bringing together|joined by|co-chaired by|over by)$/.test(
        pair,
      )
    ) {
      const group = sentence.groups.find((other) => other.from >= index + 2 && other.from <= index + 4)
      found.push(...roles(group ?? null, /^(?:hosted|chaired|led|co-chaired|over)/.test(pair) ? 'host' : 'participant'))
    }
  }
  return found
}

function prepositionLed(sentence: ParsedSentence, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 6); index -= 1) {
    const word = lower(sentence, index)
    if (LEADING_PREPOSITIONS.has(word)) return true
    const used = sentence.speech[index]
    if (used === 'VERB' && !/ing$|ed$/.test(word)) return false
  }
  return at < 3 || NOUN_PREDICATES.has(lower(sentence, at + 1))
}

import type { ParsedSentence } from '../clauses/coreference.ts'
import type { MeetingStatus } from '../reading.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

const DENIES = words('denied denies deny denying dismissed refuted rebuffed')
const CANCELS = words('cancelled canceled cancels cancel cancelling scrapped aborted axed scuttled')
const POSTPONES = words('postponed postpones postpone postponing delayed rescheduled deferred adjourned')
const NEGATES = words(
  'not never cannot neither nor refused refuses refuse refusing declined declines decline rejected rejects reject rejecting unwilling unlikely failed fails unable without avoided avoid skip skipped boycott boycotted nobody',
)
const WISHES = words(
  'if offered offers offer offering proposed proposes propose proposal ready willing willingness urged urges urge urging demanded demands demand invited invites invite inviting invitation suggested suggests hoped hopes hope hoping wants want wanted wish wishes could may might should seeks seek sought whether readiness prospect prospects prospects possible possibility potential request requested requests ask asked asks asking considering considers mulling mull calls encouraged encourages encourage pressed pressing pushing pushed opposed opposes supports support possibly perhaps unless until must need needs needed prepared open allow allowed clear pave way would-be advised call called',
)
/** Words of wishes that other phrases use too. */
const NO_WISH = words('called calls call open clear way support supports needs next asked until')
const PLANS = words(
  "will 'll would shall scheduled planned plans plan planning expected expects due set slated intends intend intended upcoming forthcoming tomorrow agreed agree agrees eve tentatively poised prepares preparing ahead next",
)
const ALLEGES = words('reportedly allegedly rumoured rumored unconfirmed purportedly supposedly alleged')
const SOURCES = words('diplomats sources reports source diplomat rumours rumors media insiders leaks')
const FUTURE_AFTER = words('scheduled planned expected due set slated')

const SETTING = /^(?:during|in|at|after|following)$/

/** The position of a meeting in its sentence. */
export interface Setting {
  /** The index of the word that says they met. */
  trigger: number
  /** The first token of its verb phrase: after the subject, or the start of the clause. */
  phraseFrom: number
  isVerb: boolean
}

function lowers(sentence: ParsedSentence, from: number, to: number): string[] {
  return sentence.tokens.slice(Math.max(0, from), Math.max(0, to)).map((token) => token.lower)
}

const isNot = (word: string) => NEGATES.has(word) || /n't$/.test(word)
const has = (list: readonly string[], set: ReadonlySet<string>) => list.some((word) => set.has(word))

/** Returns the words after the trigger in its clause: "was called off", "did not take place". */
function after(sentence: ParsedSentence, trigger: number): string[] {
  const result: string[] = []
  for (let at = trigger + 1; at < sentence.tokens.length && result.length < 45; at += 1) {
    const token = sentence.tokens[at]
    if (!token || ['.', ';', '"', '”', 'where', 'who'].includes(token.text)) break
    result.push(token.lower)
  }
  return result
}

function fate(list: readonly string[]): MeetingStatus | 'none' | null {
  const text = ` ${list.join(' ')} `
  if (
    / (?:was|were|been|is|are|be|,) (?:abruptly |suddenly |then |later |again |indefinitely )?(?:cancelled|canceled|scrapped|called off|abandoned|axed) /.test(
      text,
    ) ||
    / (?:fell through|did not take place|didn't take place|did not happen|never took place|never happened|not take place) /.test(
      text,
    )
  )
    return 'cancelled'
  if (
    / (?:was|were|been|is|are|be) (?:abruptly |suddenly |again |indefinitely )?(?:postponed|delayed|put off|rescheduled|deferred|pushed back|shelved|put on hold) /.test(
      text,
    )
  )
    return 'postponed'
  return null
}

function future(list: readonly string[]): boolean {
  const text = ` ${list.slice(0, 25).join(' ')} `
  return (
    / (?:will|would|to) (?:be held|take place|be hosted|focus|convene) /.test(text) ||
    / (?:will|would|to) (?:begin|start|resume|open) (?:in|on|at|next|later|this|today|tomorrow|soon|again|by|within|[.,]) /.test(
      text,
    ) ||
    / (?:is|are|was|were|been|be) (?:scheduled|planned|expected|due|set|slated|to) /.test(text) ||
    (/ (?:next|tomorrow|later this) /.test(text) && FUTURE_AFTER.has(list[0] ?? ''))
  )
}

/**
 * Returns the status of a meeting by the words around it. Null if nobody met, or somebody only wishes, offers or asks.
 */
export function statusOf(sentence: ParsedSentence, setting: Setting): MeetingStatus | null {
  const { trigger, phraseFrom, isVerb } = setting
  const all = lowers(sentence, 0, sentence.tokens.length)
  const before = lowers(sentence, phraseFrom, trigger)
  const wide = lowers(sentence, 0, trigger)
  const following = after(sentence, trigger)
  if (
    has(wide, DENIES) ||
    (has(wide.slice(-4), words('no')) && /there (?:was|were|had been|has been) no/.test(all.join(' ')))
  )
    return 'denied'
  const said = fate(following)
  if (said === 'cancelled' || said === 'postponed') return said
  if (has(before, CANCELS) || /call(?:ed|s|ing)? off/.test(before.join(' '))) return 'cancelled'
  if (has(before, POSTPONES) || /(?:put|puts|pushed) (?:off|back)/.test(before.join(' '))) return 'postponed'
  if (
    before.some(isNot) ||
    /\b(?:no plans|ruled out|rule out|no intention|no meetings?|no talks)\b/.test(before.join(' ')) ||
    (!isVerb && all[trigger - 1] === 'no')
  )
    return null
  if (asksWhether(all, before, phraseFrom)) return null
  if (wished(isVerb ? before : withoutSetting(before), isVerb, following)) return null
  if (isAlleged(all)) return 'alleged'
  return isPlanned(sentence, setting, before, following) ? 'planned' : 'held'
}

/** True for "whether he had met A" and "if A met B", which don't say that they met. */
function asksWhether(all: readonly string[], before: readonly string[], phraseFrom: number): boolean {
  const lead = all.slice(Math.max(0, phraseFrom - 9), phraseFrom)
  const conjunction = lead.findLastIndex((word) =>
    /^(?:whether|if|unless|that|where|when|after|before|[,;:])$/.test(word),
  )
  return before.length < 6 && /^(?:whether|if|unless)$/.test(lead[conjunction] ?? '')
}

/**
 * Drops the words before the preposition of the noun: in "urged restraint in calls with B" the calls aren't wished for.
 */
function withoutSetting(before: readonly string[]): readonly string[] {
  const lead = before.findLastIndex((word, index) => SETTING.test(word) && !/^interest/.test(before[index - 1] ?? ''))
  return lead >= 0 && before.length - lead < 6 ? before.slice(lead + 1) : before
}

function wished(before: readonly string[], isVerb: boolean, following: readonly string[]): boolean {
  const called = before.join(' ')
  if (/\b(?:called|calls|call|calling|pressed|pushed|pleaded|appealed|hopes?|hoped) for\b/.test(called)) return true
  if (following[0] === 'if' || /^(?:with )?.{0,60}\bif\b/.test(following.slice(0, 14).join(' ')))
    return isVerb && following.includes('if')
  const list = before.filter((word) => !NO_WISH.has(word) || (word === 'asked' && isVerb))
  return has(list, WISHES)
}

function isAlleged(all: readonly string[]): boolean {
  if (has(all, ALLEGES)) return true
  const text = ` ${all.join(' ')} `
  if (/ (?:said|reported|believed|thought|rumoured|rumored|understood|alleged) to (?:have|be) /.test(text)) return true
  const source = / according to ((?:[^ ]+ ){1,4})/.exec(text)?.[1]?.split(' ') ?? []
  return source.some((word) => SOURCES.has(word))
}

function isPlanned(
  sentence: ParsedSentence,
  setting: Setting,
  before: readonly string[],
  following: readonly string[],
): boolean {
  const { trigger, isVerb } = setting
  const text = ` ${before.join(' ')} `
  if (
    sentence.style !== 'prose' &&
    (before[before.length - 1] === 'to' || / ahead of /.test(` ${lowers(sentence, 0, trigger).join(' ')} `))
  )
    return true
  if (
    / (?:is|are|was|were|be) (?:also )?to $/.test(text) ||
    / (?:is|are|was|were) to (?:hold|host|meet|visit|travel|attend|pay|make|have|open|resume|begin|chair|co-chair|join) /.test(
      text,
    )
  )
    return true
  if (
    before.some(
      (word) =>
        PLANS.has(word) &&
        word !== 'next' &&
        word !== 'set' &&
        word !== 'agreed' &&
        word !== 'ahead' &&
        word !== 'agree' &&
        word !== 'agrees',
    )
  )
    return !/ (?:had been|was|were) (?:scheduled|planned) to $/.test(text) || isVerb
  if (/ set to | agree[ds]? to (?!(?:an?|the|its|their|this) )| going to | about to /.test(text)) return true
  if (
    / (?:ahead of|on the eve of|in advance of) [^ ]* ?[^ ]* ?$/.test(
      ` ${lowers(sentence, 0, trigger).slice(-5).join(' ')} `,
    ) ||
    /^ ?ahead of /.test(lowers(sentence, 0, trigger).join(' '))
  )
    return trigger < 14 || / ahead of /.test(text)
  if (!isVerb && future(following)) return true
  // "A to meet B in Lima"
  if (isVerb && text === ' to ') return true
  const soon = / (?:tomorrow|next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)) /
  // "A flies to Lima next week to see B"
  if (isVerb && / (?:travels?|flies|fly|heads?|visits?|goes|leaves?|arrives?) .*to $/.test(text) && soon.test(text))
    return true
  const present =
    isVerb &&
    /^(?:meets?|visits?|hosts?|travels?|heads?|arrives?|flies|receives?|speaks?|are|is)$/.test(
      sentence.tokens[trigger]?.lower ?? '',
    )
  return present && soon.test(` ${following.join(' ')} `)
}

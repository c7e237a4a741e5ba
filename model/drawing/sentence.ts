import type { MeetingStatus } from '../entity.ts'
import type { SnapshotEdge, SnapshotLanguage, SnapshotNode } from '../snapshot.ts'
import { dateIn, datesIn, termIn, whenIn } from './sentences/dates.ts'
import { de } from './sentences/de.ts'
import { en } from './sentences/en.ts'
import { es } from './sentences/es.ts'
import { fill } from './sentences/fill.ts'
import { fr } from './sentences/fr.ts'
import type { Grammar, Mood, Verb } from './sentences/grammar.ts'
import { ko } from './sentences/ko.ts'
import { beside, isolated, listed, nameIn, placed } from './sentences/names.ts'

const grammars: Readonly<Record<SnapshotLanguage, Grammar>> = { en, fr, de, es, ko }

/** An end of a link, as far as a sentence names it. */
export type SentenceEnd = Pick<SnapshotNode, 'kind' | 'name' | 'status' | 'date' | 'place'>
export type SentenceEdge = Pick<
  SnapshotEdge,
  'relation' | 'role' | 'title' | 'since' | 'until' | 'place' | 'topic' | 'how' | 'meetings'
>

const moods: Readonly<Record<MeetingStatus, Mood>> = {
  held: 'held',
  planned: 'planned',
  postponed: 'planned',
  cancelled: 'planned',
  alleged: 'said',
  denied: 'said',
}

/**
 * Tells a link as a sentence without a full stop: "Borrell met Gen Nakatani, 1 November 2024". It never says that a
 * meeting took place if it did not, or may not have. Names keep the language of their source.
 *
 * @param onBehalf the body that a participant spoke for, if known
 */
export function sentenceOf(
  edge: SentenceEdge,
  from: SentenceEnd,
  to: SentenceEnd,
  { language = 'en', onBehalf }: { language?: SnapshotLanguage | undefined; onBehalf?: SentenceEnd | undefined } = {},
): string {
  const grammar = grammars[language]
  const sentence = linkSentence(edge, from, to, grammar, onBehalf)
  return grammar.finished?.(sentence) ?? sentence
}

function linkSentence(
  edge: SentenceEdge,
  from: SentenceEnd,
  to: SentenceEnd,
  grammar: Grammar,
  onBehalf: SentenceEnd | undefined,
): string {
  const ends = { a: nameIn(from, grammar), b: nameIn(to, grammar) }
  switch (edge.relation) {
    case 'PARTICIPATED_IN': {
      const at = { a: ends.a + beside(edge.title, grammar), b: placed(ends.b, to, grammar) }
      const behalf = onBehalf === undefined ? '' : fill(grammar.onBehalf, { '': nameIn(onBehalf, grammar) })
      return told(part(edge.role, grammar), at, to, grammar, behalf)
    }
    case 'HELD_IN': {
      const isSaid = edge.place === undefined || from.name.includes(edge.place) || edge.place === to.name
      const b = ends.b + (isSaid ? '' : beside(edge.place, grammar))
      return told(grammar.verbs.heldIn, { ...ends, b }, from, grammar)
    }
    case 'CONCERNS':
      return told(
        grammar.verbs.concerned,
        { ...ends, b: ends.b + beside(edge.topic, grammar) },
        { ...from, date: undefined },
        grammar,
      )
    case 'MET':
      return met(edge.meetings ?? [], ends, grammar)
    case 'REPRESENTS':
    case 'MEMBER_OF': {
      const words = edge.relation === 'REPRESENTS' ? grammar.speaksFor : grammar.memberOf
      const template = edge.until === undefined ? words.now : words.past
      return fill(template, ends) + beside(edge.title ?? edge.role, grammar) + termIn(edge, grammar)
    }
    case 'PART_OF':
      return fill(grammar.partOf, ends)
    case 'FOLLOWED_BY':
      return fill(
        edge.how === 'replaced' ? grammar.replacedBy : edge.how === 'led to' ? grammar.ledTo : grammar.followedBy,
        ends,
      )
  }
}

/** Tells a meeting as a sentence: "Josep Borrell and Cho Tae-yul took part in the dialogue in Seoul, 4 November 2024". */
export function meetingSentence(
  meeting: SentenceEnd,
  participants: readonly SentenceEnd[],
  language: SnapshotLanguage = 'en',
): string {
  const grammar = grammars[language]
  const names = participants.map((each) => nameIn(each, grammar))
  const b = placed(nameIn(meeting, grammar), meeting, grammar)
  const words = names.length > 1 ? grammar.together : grammar.verbs.tookPart
  const sentence = told(words, { a: listed(names, grammar), b }, meeting, grammar)
  return grammar.finished?.(sentence) ?? sentence
}

/** An EDTF date in full words of a language: "4 November 2024", "2024년 11월 4일". */
export function dateInWords(edtf: string, language: SnapshotLanguage = 'en'): string {
  return dateIn(edtf, grammars[language])
}

/** Fills a sentence about a meeting, with its date inside or at its end, and says what became of the meeting. */
function told(
  moodsOf: Readonly<Record<Mood, string>>,
  ends: Readonly<Record<'a' | 'b', string>>,
  { status = 'held', date }: Pick<SentenceEnd, 'status' | 'date'>,
  grammar: Grammar,
  more = '',
): string {
  const when = date === undefined ? '' : whenIn(date, grammar)
  return dated(moodsOf[moods[status]], ends, when) + more + afterword(status, grammar)
}

/** Puts the date where the template has it, else at the end. */
function dated(template: string, values: Readonly<Record<string, string>>, when: string): string {
  if (template.includes('{when}')) return fill(template, { ...values, when: when === '' ? '' : `${when} ` })
  return fill(template, values) + (when === '' ? '' : `, ${when}`)
}

function part(role: string | undefined, { verbs }: Grammar): Grammar['verbs'][Verb] {
  switch (role) {
    case 'host':
      return verbs.hosted
    case 'chair':
      return verbs.chaired
    case 'observer':
      return verbs.observed
    case 'speaker':
      return verbs.spokeAt
    default:
      return verbs.tookPart
  }
}

function met(
  meetings: readonly { date?: string | undefined; place?: string | undefined }[],
  { a, b }: Readonly<Record<'a' | 'b', string>>,
  grammar: Grammar,
): string {
  const place = meetings.length === 1 ? meetings[0]?.place : undefined
  const words = meetings.length > 2 ? grammar.metTimes : meetings.length === 2 ? grammar.metTwice : grammar.met
  const ends = { a, b: place === undefined ? b : grammar.at(b, isolated(place)), n: String(meetings.length) }
  return dated(words, ends, datesIn(meetings, grammar))
}

function afterword(status: MeetingStatus | undefined, { after }: Grammar): string {
  switch (status) {
    case 'postponed':
    case 'cancelled':
    case 'denied':
      return after[status]
    default:
      return ''
  }
}

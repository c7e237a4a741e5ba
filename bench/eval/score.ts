import { fold } from '../../server/text/document-entities.ts'
import { findName } from '../../server/text/gazetteer/lookup.ts'
import type { Entity, MeetingReading, Reading } from '../../server/text/reading.ts'
import { straight, tokenize } from '../../server/text/sentences/tokens.ts'
import type { Labelled } from './labels.ts'

/** The counts from which precision, recall and F1 follow. */
export interface Tally {
  right: number
  found: number
  wanted: number
}

export const measures = ['people', 'states', 'organisations', 'pairs', 'status', 'evidence', 'dates', 'heldIn'] as const
export type Measure = (typeof measures)[number]
export type Score = Record<Measure, Tally>

/** A meeting that the reader found, for the reliability table. `right` is true if all its pairs were right. */
export interface Judged {
  rule: string
  confidence: number
  right: boolean
}

export interface Judgement {
  score: Score
  judged: Judged[]
  /** The missed and the wrong facts in words, for people who write rules. */
  faults: string[]
}

export function emptyScore(): Score {
  const tally = (): Tally => ({ right: 0, found: 0, wanted: 0 })
  return {
    people: tally(),
    states: tally(),
    organisations: tally(),
    pairs: tally(),
    status: tally(),
    evidence: tally(),
    dates: tally(),
    heldIn: tally(),
  }
}

export function add(into: Score, from: Score): void {
  for (const measure of measures) {
    for (const key of ['right', 'found', 'wanted'] as const) into[measure][key] += from[measure][key]
  }
}

const bare = (name: string) => fold(name).replace(/^the /, '').replace(/[.,]/g, '')

/** Returns the id of a known body by any of its names; the folded name of another. */
function bodyKey(name: string): string {
  const words = tokenize(name.replace(/^the /i, '')).map((token) => straight(token.text))
  const hit = findName(words, 0, false)
  return hit && hit.length === words.length && hit.entry.kind === 'organisation' ? hit.entry.id : bare(name)
}

const stateKey = (code: string) => (code === 'XKX' ? 'state:x-kosovo' : `state:${code}`)
/** True for the code of a state. Former states have four letters (SUHH). */
const isCode = (label: string) => /^[A-Z]{3,4}$/.test(label)

function sameName(entity: Entity, label: string): boolean {
  const wanted = bare(label).split(' ')
  return [entity.name, ...entity.aliases].some((form) => {
    const words = bare(form).split(' ')
    const [short, long] = words.length < wanted.length ? [words, wanted] : [wanted, words]
    return short.every((word) => long.includes(word))
  })
}

/** True if a label names the entity: a state by code, a body by id or name, a person by name. */
function isNamed(entity: Entity, label: string): boolean {
  if (isCode(label) && entity.kind === 'State') return entity.key === stateKey(label)
  if (entity.kind === 'State') return false
  if (entity.kind === 'Person') return sameName(entity, label)
  return (
    entity.key === bodyKey(label) ||
    [entity.name, entity.acronym ?? '', ...entity.aliases].some((form) => form !== '' && bare(form) === bare(label))
  )
}

function tallyNames(entities: Entity[], labels: string[], neutral: string[], what: string, faults: string[]): Tally {
  const scored = entities.filter(
    (entity) => !neutral.some((label) => isNamed(entity, label)) || labels.some((label) => isNamed(entity, label)),
  )
  const wrong = scored.filter((entity) => !labels.some((label) => isNamed(entity, label)))
  const missed = labels.filter((label) => !entities.some((entity) => isNamed(entity, label)))
  for (const entity of wrong) faults.push(`wrong ${what}: ${entity.name}`)
  for (const label of missed) faults.push(`missed ${what}: ${label}`)
  return {
    right: labels.length - missed.length,
    found: labels.length - missed.length + wrong.length,
    wanted: labels.length,
  }
}

/** Returns the unordered pairs of a list. */
function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second): [T, T] => [first, second]))
}

interface FoundPair {
  a: Entity
  b: Entity
  meeting: MeetingReading
}

function foundPairs(reading: Reading): FoundPair[] {
  const byKey = new Map(reading.entities.map((entity) => [entity.key, entity]))
  const seen = new Set<string>()
  return reading.meetings.flatMap((meeting) =>
    pairsOf(meeting.participants).flatMap(([one, other]) => {
      const a = byKey.get(one.entity)
      const b = byKey.get(other.entity)
      const key = [one.entity, other.entity].sort().join(' ')
      if (!a || !b || seen.has(key)) return []
      seen.add(key)
      return [{ a, b, meeting }]
    }),
  )
}

const joins = (pair: FoundPair, labels: readonly [string, string]) =>
  (isNamed(pair.a, labels[0]) && isNamed(pair.b, labels[1])) ||
  (isNamed(pair.a, labels[1]) && isNamed(pair.b, labels[0]))

/** Scores a reading by its labels. */
export function judge(record: Labelled, reading: Reading): Judgement {
  const score = emptyScore()
  const faults: string[] = []
  const of = (kind: Entity['kind']) =>
    reading.entities.filter((entity) => entity.kind === kind && entity.mentions.length > 0)
  score.people = tallyNames(of('Person'), record.people, record.neutral, 'person', faults)
  score.states = tallyNames(of('State'), record.states, record.neutral, 'state', faults)
  score.organisations = tallyNames(of('Organisation'), record.organisations, record.neutral, 'organisation', faults)
  const judged = record.pairs === 'none' ? [] : judgePairs(record, reading, score, faults)
  return { score, judged, faults }
}

function judgePairs(record: Labelled, reading: Reading, score: Score, faults: string[]): Judged[] {
  const wanted = record.meetings.flatMap((meeting) => pairsOf(meeting.who).map((labels) => ({ labels, meeting })))
  const found = foundPairs(reading)
  const everyone = record.meetings.flatMap((meeting) => meeting.who)
  const isNeutral = (pair: FoundPair) =>
    [pair.a, pair.b].some((entity) => record.neutral.some((label) => isNamed(entity, label))) ||
    (record.pairs === 'within' && [pair.a, pair.b].every((entity) => everyone.some((label) => isNamed(entity, label))))
  const rightPairs = found.filter((pair) => wanted.some(({ labels }) => joins(pair, labels)))
  const wrong = found.filter((pair) => !rightPairs.includes(pair) && !isNeutral(pair))
  const missed = wanted.filter(({ labels }) => !found.some((pair) => joins(pair, labels)))
  score.pairs = {
    right: rightPairs.length,
    found: rightPairs.length + wrong.length,
    wanted: rightPairs.length + missed.length,
  }
  for (const pair of wrong) faults.push(`wrong pair: ${pair.a.name} + ${pair.b.name} (${pair.meeting.rule})`)
  for (const { labels } of missed) faults.push(`missed pair: ${labels.join(' + ')}`)
  for (const pair of rightPairs) {
    const gold = wanted.find(({ labels }) => joins(pair, labels))?.meeting
    if (gold) judgeDetails(pair, gold, score, faults)
  }
  return reading.meetings.flatMap((meeting) => {
    const pairs = found.filter((pair) => pair.meeting === meeting && !isNeutral(pair))
    return pairs.length === 0
      ? []
      : [
          {
            rule: meeting.rule,
            confidence: meeting.confidence,
            right: pairs.every((pair) => rightPairs.includes(pair)),
          },
        ]
  })
}

function judgeDetails(pair: FoundPair, gold: Labelled['meetings'][number], score: Score, faults: string[]): void {
  const count = (measure: Measure, label: string | null, value: string | null) => {
    if (label === null) return
    score[measure].wanted += 1
    if (value !== null) score[measure].found += 1
    if (value === label) score[measure].right += 1
    else faults.push(`${measure}: ${value} should be ${label} (${pair.a.name} + ${pair.b.name})`)
  }
  count('status', gold.status, pair.meeting.status)
  count('dates', gold.date, pair.meeting.date)
  count('heldIn', gold.heldIn === null ? null : stateKey(gold.heldIn), pair.meeting.heldIn)
}

/** Counts the quotes that match the text at their offsets and hold the trigger and every participant's mention. */
export function judgeEvidence(text: string, reading: Reading): Tally {
  const tally: Tally = { right: 0, found: 0, wanted: 0 }
  for (const meeting of reading.meetings) {
    const first = meeting.evidence[0]
    for (const evidence of meeting.evidence) {
      const inside = (at: { start: number; end: number }) =>
        at.start >= evidence.start && at.end <= evidence.end && at.end > at.start
      const holds = evidence !== first || meeting.participants.every((participant) => inside(participant.mention))
      tally.found += 1
      tally.wanted += 1
      if (text.slice(evidence.start, evidence.end) === evidence.quote && inside(evidence.trigger) && holds)
        tally.right += 1
    }
  }
  return tally
}

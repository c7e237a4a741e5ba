import * as z from 'zod'
import { type Decision, decide } from '../../model/claim.ts'
import type { MeetingNode, Node } from '../../model/graph.ts'
import { inSlices } from '../journal/claims.ts'
import { asNode } from '../store/as-node.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { whereAllAgree } from './all-agree.ts'
import { judgeMeetings, type MeetingFacts } from './judge-meetings.ts'
import { daysAfter, readMeetingFacts } from './meeting-facts.ts'

const startingOn = statement('read/meetings-starting-on')
const meetingsOf = statement('read/meetings-of')
const sourcesAbout = statement('read/sources-about')

/** Meetings that start later than this in one that lasts longer are not looked for. */
const MOST_DAYS = 31

type Pair = readonly [string, string]
const SourcesRow = z.object({ id: z.string(), sources: z.array(z.string()) })
const PairRow = z.object({ id: z.string(), other: z.string() })

/** Which of all meetings these may be, by day, place and participants, as decisions of this batch. */
export async function matchMeetings(tx: Transaction, nodes: readonly Node[], batch: number): Promise<Decision[]> {
  const meetings = nodes.filter((node) => node.kind === 'Meeting')
  const inexact = meetings.filter(({ properties }) => properties.precision !== 'day').map(({ id }) => id)
  const factsOf = await readMeetingFacts(tx, inexact)
  const found = [...(await onTheirDays(tx, meetings)), ...(await ofTheirPeople(tx, factsOf))]
  const pairs = await ofTwoSources(tx, [...new Map(found.map((pair) => [[...pair].sort().join('='), pair])).values()])
  const others = pairs.flat().filter((id) => !factsOf.has(id))
  for (const [id, facts] of await readMeetingFacts(tx, others)) factsOf.set(id, facts)
  const judged = pairs.flatMap((pair) => {
    const [one, other] = [factsOf.get(pair[0]), factsOf.get(pair[1])]
    const judgement = one === undefined || other === undefined ? null : judgeMeetings(one, other)
    return judgement === null ? [] : [{ pair, judgement }]
  })
  return whereAllAgree(judged).map(({ pair, judgement: { kind, reasons } }) => decide(kind, pair, batch, reasons))
}

/** Each meeting of known days with those that start on one of them. */
async function onTheirDays(tx: Transaction, meetings: readonly MeetingNode[]): Promise<Pair[]> {
  const found: Pair[] = []
  const rows = meetings.flatMap((meeting) => daysOf(meeting).map((day) => ({ id: meeting.id, day })))
  await inSlices(rows, async (slice) => {
    for (const row of await tx.run(startingOn, { rows: slice })) {
      const { id, other } = PairRow.parse(row)
      found.push([id, other])
    }
  })
  return found
}

/** The pairs that no source has both of: a large load of one source has many meetings a day and none of these. */
async function ofTwoSources(tx: Transaction, pairs: readonly Pair[]): Promise<Pair[]> {
  const sources = new Map<string, string[]>()
  await inSlices([...new Set(pairs.flat())], async (slice) => {
    for (const row of await tx.run(sourcesAbout, { ids: slice })) {
      const { id, sources: some } = SourcesRow.parse(row)
      sources.set(id, some)
    }
  })
  return pairs.filter(([one, other]) => {
    const theirs = sources.get(other) ?? []
    return !(sources.get(one) ?? []).some((source) => theirs.includes(source))
  })
}

/** The first days of a meeting whose days are known. */
function daysOf({ properties: { since, until, precision } }: MeetingNode): string[] {
  if (precision !== 'day' || since === undefined || until === undefined) return []
  const days: string[] = []
  for (let day = since; day <= until && days.length < MOST_DAYS; day = daysAfter(day, 1)) days.push(day)
  return days
}

/** Each meeting of an unknown day with those that its people had in its time, and with those that have no date. */
async function ofTheirPeople(tx: Transaction, inexact: ReadonlyMap<string, MeetingFacts>): Promise<Pair[]> {
  const found: Pair[] = []
  for (const [id, { since, until, people }] of inexact) {
    const rows = await tx.run(meetingsOf, { people: people.map((person) => ({ id: person, since, until })) })
    const others = rows.map(({ m }) => asNode(m).id)
    found.push(...others.filter((other) => other !== id).map((other): Pair => [id, other]))
  }
  return found
}

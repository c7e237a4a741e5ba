import * as z from 'zod'
import { type Decision, decide } from '../../../../model/claim.ts'
import type { Node } from '../../../../model/graph.ts'
import { statement } from '../../../store/cypher-library.ts'
import type { NodeValue, Transaction } from '../../../store/graph-store.ts'
import { toNode } from '../../../store/to-graph.ts'
import { inSlices } from '../../claims.ts'
import { whereAllAgree } from './all-agree.ts'
import { judgeMeetings, type MeetingFacts } from './judge-meetings.ts'
import { daysAfter, readMeetingFacts } from './meeting-facts.ts'

const startingOn = statement('read/meetings-starting-on')
const meetingsOf = statement('read/meetings-of')

const PairRow = z.object({ id: z.string(), other: z.string() })

interface Known extends MeetingFacts {
  id: string
}

/** Which of all meetings these may be, by day, place and participants, as decisions of this batch. */
export async function matchMeetings(tx: Transaction, nodes: readonly Node[], batch: number): Promise<Decision[]> {
  const meetings = nodes.filter(({ kind }) => kind === 'Meeting').map(({ id }) => id)
  const factsOf = await readMeetingFacts(tx, meetings)
  const known = [...factsOf].map(([id, facts]) => ({ id, ...facts }))
  const found = [...(await onTheirDays(tx, known)), ...(await ofTheirPeople(tx, known))]
  const pairs = new Map(found.map((pair) => [[...pair].sort().join('='), pair]))
  const others = [...pairs.values()].map(([, other]) => other).filter((id) => !factsOf.has(id))
  for (const [id, facts] of await readMeetingFacts(tx, others)) factsOf.set(id, facts)
  const judged = [...pairs.values()].flatMap((pair) => {
    const [one, other] = [factsOf.get(pair[0]), factsOf.get(pair[1])]
    const judgement = one === undefined || other === undefined ? null : judgeMeetings(one, other)
    return judgement === null ? [] : [{ pair, judgement }]
  })
  return whereAllAgree(judged).map(({ pair, judgement: { kind, reasons } }) => decide(kind, pair, batch, reasons))
}

/** Each meeting of known days with those that start on one of them. */
async function onTheirDays(tx: Transaction, meetings: readonly Known[]): Promise<(readonly [string, string])[]> {
  const found: (readonly [string, string])[] = []
  const exact = meetings.filter(({ isExact }) => isExact)
  const rows = exact.flatMap(({ id, since, until }) => daysBetween(since, until).map((day) => ({ id, day })))
  await inSlices(rows, async (slice) => {
    for (const row of await tx.run(startingOn, { rows: slice })) {
      const { id, other } = PairRow.parse(row)
      found.push([id, other])
    }
  })
  return found
}

/** ISO days from one to another, both included. */
function daysBetween(since: string, until: string): string[] {
  const days: string[] = []
  for (let day = since; day <= until; day = daysAfter(day, 1)) {
    days.push(day)
  }
  return days
}

/** Each meeting of an unknown day with those that its people are known to have had in its time. */
async function ofTheirPeople(tx: Transaction, meetings: readonly Known[]): Promise<(readonly [string, string])[]> {
  const found: (readonly [string, string])[] = []
  for (const { id, since, until, people } of meetings.filter(({ isExact }) => !isExact)) {
    const rows = await tx.run(meetingsOf, { people: people.map((person) => ({ id: person, since, until })) })
    const others = rows.map(({ m }) => toNode(m as NodeValue).id)
    found.push(...others.filter((other) => other !== id).map((other) => [id, other] as const))
  }
  return found
}

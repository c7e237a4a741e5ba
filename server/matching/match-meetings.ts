import * as z from 'zod'
import { EntityId } from '../../model/entity.ts'
import type { MeetingNode, Node } from '../../model/graph.ts'
import { grouped } from '../../model/grouped.ts'
import { type TieId, tieId } from '../../model/relation.ts'
import { claimCounts } from '../../model/standing.ts'
import { claimsAbout } from '../journal/claims.ts'
import { statement } from '../store/cypher-library.ts'
import { asNode } from '../store/graph-rows.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inSlices } from '../store/in-parts.ts'
import { classifyMeetings } from './classify-meetings.ts'
import type { MatchedMembers } from './match.ts'
import { type ClaimedContext, daysAfter, readMeetingContext } from './meeting-context.ts'
import { groundsIn, type Side, sideOf } from './unasked.ts'

const startingOn = statement('read/meetings-starting-on')
const meetingsOf = statement('read/meetings-of')
const sourcesAbout = statement('read/sources-about')

/** Candidates for a meeting are looked for on this many of its days, from the first one. */
const MOST_DAYS = 31

type Pair = readonly [EntityId, EntityId]
const SourcesRow = z.object({ id: z.string(), sources: z.array(z.string()) })
const PairRow = z.object({ id: EntityId, other: EntityId })

/** Matches these meetings with all others by day, place and participants. */
export async function matchMeetings(tx: Transaction, nodes: readonly Node[]): Promise<MatchedMembers[]> {
  const meetings = nodes.filter((node) => node.kind === 'Meeting')
  const inexact = meetings.filter(({ properties }) => properties.precision !== 'day').map(({ id }) => id)
  const contextOf = await readMeetingContext(tx, inexact)
  const found = [...(await pairsByDay(tx, meetings)), ...(await pairsByPeople(tx, contextOf))]
  const inOrder = found.map(([one, other]): Pair => (one < other ? [one, other] : [other, one]))
  const distinct = [...new Map(inOrder.map((pair) => [pair.join('='), pair])).values()]
  const pairs = await withoutSharedSource(tx, distinct)
  const others = pairs.flat().filter((id) => !contextOf.has(id))
  for (const [id, context] of await readMeetingContext(tx, others)) contextOf.set(id, context)
  const matches = pairs.flatMap((pair): MatchedMembers[] => {
    const [one, other] = [contextOf.get(pair[0]), contextOf.get(pair[1])]
    if (one === undefined || other === undefined) return []
    const match = classifyMeetings(one, other)
    const members = [ownSide(pair[0], one), ownSide(pair[1], other)] as const
    return match === null ? [] : [{ pair, match, members, context: [] }]
  })
  return withParticipations(tx, matches, contextOf)
}

/** A match is about the first member of each meeting, so it rests on what is said of that one. */
function ownSide(member: EntityId, { claims }: ClaimedContext): Side {
  return sideOf(
    member,
    claims.filter(({ subject }) => subject === member),
  )
}

/**
 * Adds the claims by which the people whom the two meetings of each merge share took part in both. If several members
 * of a person are said to have been at one of them, those about the first are enough.
 */
async function withParticipations(
  tx: Transaction,
  matches: readonly MatchedMembers[],
  contextOf: ReadonlyMap<string, ClaimedContext>,
): Promise<MatchedMembers[]> {
  const tiesOf = ({ pair }: MatchedMembers) => {
    const [ours, theirs] = pair.map((id) => contextOf.get(id)?.people ?? [])
    const people = (ours ?? []).filter((person) => theirs?.includes(person))
    return people.flatMap((person) => pair.map((meeting) => tieId('PARTICIPATED_IN', person, meeting)))
  }
  const merged = matches.filter(({ match }) => match.kind === 'same')
  const claims = await claimsAbout(tx, new Set(merged.flatMap(tiesOf)))
  const claimsOf = grouped(claims.filter(claimCounts), ({ about }) => about)
  const groundsOfTie = (tie: TieId) => {
    const stated = claimsOf.get(tie) ?? []
    const first = stated.map(({ subject }) => subject).sort()[0]
    return groundsIn(stated.filter(({ subject }) => subject === first))
  }
  return matches.map((one) =>
    one.match.kind === 'same' ? { ...one, context: tiesOf(one).flatMap(groundsOfTie) } : one,
  )
}

/** Pairs each meeting of known days with the meetings that start on one of these days. */
async function pairsByDay(tx: Transaction, meetings: readonly MeetingNode[]): Promise<Pair[]> {
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

/** Drops pairs that one source has both of. A large load of one source has many meetings a day, so it drops most. */
async function withoutSharedSource(tx: Transaction, pairs: readonly Pair[]): Promise<Pair[]> {
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

/** Returns the first `MOST_DAYS` days of a meeting, or none if its days aren't known. */
function daysOf({ properties: { since, until, precision } }: MeetingNode): string[] {
  if (precision !== 'day' || since === undefined || until === undefined) return []
  const days: string[] = []
  for (let day = since; day <= until && days.length < MOST_DAYS; day = daysAfter(day, 1)) days.push(day)
  return days
}

/** Pairs each meeting of an unknown day with the meetings of its people that were in its time or have no date. */
async function pairsByPeople(tx: Transaction, inexact: ReadonlyMap<EntityId, ClaimedContext>): Promise<Pair[]> {
  const found: Pair[] = []
  for (const [id, { since, until, people }] of inexact) {
    const rows = await tx.run(meetingsOf, { people: people.map((person) => ({ id: person, since, until })) })
    const others = rows.map(({ m }) => asNode(m).id)
    found.push(...others.filter((other) => other !== id).map((other): Pair => [id, other]))
  }
  return found
}

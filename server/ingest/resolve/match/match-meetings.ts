import * as z from 'zod'
import { type Decision, decide } from '../../../../model/claim.ts'
import { kindOfId } from '../../../../model/entity.ts'
import type { MeetingNode, Node } from '../../../../model/graph.ts'
import { grouped } from '../../../../model/grouped.ts'
import { statement } from '../../../store/cypher-library.ts'
import type { NodeValue, Transaction } from '../../../store/graph-store.ts'
import { toNode } from '../../../store/to-graph.ts'
import { claimsAbout, inSlices } from '../../claims.ts'
import { whereAllAgree } from './all-agree.ts'
import { judgeMeetings, type MeetingFacts } from './judge-meetings.ts'
import { toldApartBy } from './told-apart-by.ts'

const startingIn = statement('read/meetings-starting-in')
const meetingFacts = statement('read/meeting-facts')

const PairRow = z.object({ id: z.string(), other: z.string() })
const FactsRow = z.object({ participants: z.array(z.string()), places: z.array(z.string()) })

/** Which of all meetings these may be, by day, place and participants, as decisions of this batch. */
export async function matchMeetings(tx: Transaction, nodes: readonly Node[], batch: number): Promise<Decision[]> {
  const meetings = nodes.filter(isOfKnownDay).map(({ id, properties: { since, until } }) => ({ id, since, until }))
  const pairs: z.infer<typeof PairRow>[] = []
  await inSlices(meetings, async (slice) => {
    pairs.push(...(await tx.run(startingIn, { meetings: slice })).map((row) => PairRow.parse(row)))
  })
  const factsOf = await readFacts(
    tx,
    pairs.flatMap(({ id, other }) => [id, other]),
  )
  const once = new Map(pairs.map(({ id, other }) => [[id, other].sort().join('='), [id, other] as const]))
  const judged = [...once.values()].flatMap((pair) => {
    const [one, two] = [factsOf.get(pair[0]), factsOf.get(pair[1])]
    const judgement = one === undefined || two === undefined ? null : judgeMeetings(one, two)
    return judgement === null ? [] : [{ pair, judgement }]
  })
  return whereAllAgree(judged).map(({ pair, judgement: { kind, reasons } }) => decide(kind, pair, batch, reasons))
}

function isOfKnownDay(node: Node): node is MeetingNode {
  return node.kind === 'Meeting' && node.properties.precision === 'day'
}

async function readFacts(tx: Transaction, ids: readonly string[]): Promise<Map<string, MeetingFacts>> {
  const asked = [...new Set(ids)]
  const standing = (await claimsAbout(tx, asked)).filter(({ batch }) => batch > 0)
  const claims = grouped(standing, ({ about }) => about)
  const found = new Map<string, MeetingFacts>()
  await inSlices(asked, async (slice) => {
    for (const { m, ...ends } of await tx.run(meetingFacts, { ids: slice })) {
      const node = toNode(m as NodeValue)
      if (node.kind !== 'Meeting') continue
      const { kind, since = '', until = '', place = null } = node.properties
      const { participants, places } = FactsRow.parse(ends)
      const people = participants.filter((id) => kindOfId(id) === 'Person')
      found.set(node.id, {
        kind,
        since,
        until,
        place,
        states: places,
        people,
        bodies: participants.filter((id) => !people.includes(id)),
        toldApartBy: toldApartBy(claims.get(node.id) ?? []),
      })
    }
  })
  return found
}

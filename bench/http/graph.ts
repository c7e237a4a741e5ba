import { entityKinds } from '../../model/entity.ts'
import { relations } from '../../model/relation.ts'
import { statementPer } from '../../server/store/cypher-library.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'

const {
  Person: createPerson,
  State: createState,
  Meeting: createMeeting,
} = statementPer(entityKinds, 'write/create-entities')
const { REPRESENTS: createRepresents, PARTICIPATED_IN: createParticipatedIn } = statementPer(
  relations,
  'write/create-ties',
)

const PEOPLE = 5_000
const MEETINGS = 10_000
/** Each person represents one of them. */
const STATES = 100
const AT_A_MEETING = 3

/** A hub: the state that took part in every meeting. */
export const HUB = 'state:x-0'
/** Somebody who took part in a few meetings, somebody who was at one of these, and somebody who was at none. */
export const SOMEBODY = 'person:nr-0'
export const ACQUAINTANCE = 'person:nr-31'
export const STRANGER = 'person:nr-4000'

/** Fills an empty store with 5,000 people, 10,000 meetings and 45,000 ties. */
export async function load(store: GraphStore): Promise<void> {
  const common = { aliases: [], keys: [] }
  const numbers = (count: number) => Array.from({ length: count }, (_, number) => number)
  const states = numbers(STATES).map((n) => ({ ...common, id: `state:x-${n}`, name: `State ${n}` }))
  const people = numbers(PEOPLE).map((n) => ({
    ...common,
    id: `person:nr-${n}`,
    name: `Somebody ${n} Surname${n % 97}`,
  }))
  const meetings = numbers(MEETINGS).map((n) => {
    const day = new Date(Date.UTC(2000, 0, n)).toISOString().slice(0, 10)
    const when = { date: day, since: day, until: day, precision: 'day' }
    const kind = { kind: 'talks', mode: 'in-person', status: 'held', topics: [] }
    return { ...common, ...when, ...kind, id: `meeting:nr-${n}`, name: `Talks ${n}` }
  })
  const represents = numbers(PEOPLE).map((n) => tie(`person:nr-${n}`, 'REPRESENTS', `state:x-${n % STATES}`))
  const participated = numbers(MEETINGS).flatMap((n) => [
    tie(HUB, 'PARTICIPATED_IN', `meeting:nr-${n}`),
    ...numbers(AT_A_MEETING).map((m) =>
      tie(`person:nr-${(n * 7 + m * 31) % PEOPLE}`, 'PARTICIPATED_IN', `meeting:nr-${n}`),
    ),
  ])
  for (const [create, rows] of [
    [createState, states],
    [createPerson, people],
    [createMeeting, meetings],
    [createRepresents, represents],
    [createParticipatedIn, participated],
  ] as const) {
    for (let start = 0; start < rows.length; start += 2_000) {
      await store.write((tx) => tx.run(create, { rows: rows.slice(start, start + 2_000) }))
    }
  }
}

function tie(from: string, relation: string, to: string) {
  return { id: `${from}|${relation}|${to}`, from, to }
}

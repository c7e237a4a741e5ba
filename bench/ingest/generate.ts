import { seededRandom } from '../names/random.ts'

/** How much to generate. Every person represents one state. The other ties are spread evenly over the meetings. */
export interface Size {
  people: number
  states: number
  organisations: number
  meetings: number
  ties: number
}

/**
 * Yields Parley JSON Lines, one record a line: a source, its entities, then the meetings with participants, place and
 * topic. A few people and states are in most meetings, as in records of diplomacy. The same size and seed give the same
 * lines; another seed gives other claims about the same ids.
 */
export function* generateLines(
  { people, states, organisations, meetings, ties }: Size,
  seed: number,
): Generator<string> {
  const random = seededRandom(seed)
  /** Returns a skewed random number: nearly half of all draws fall into the first tenth. */
  const some = (count: number) => Math.floor(count * random() ** 3)
  const person = (number: number) => `person:p-${number}`
  const state = (number: number) => `state:x-s-${number}`

  yield JSON.stringify({
    type: 'source',
    id: `generated:${seed}`,
    name: `Generated records ${seed}`,
    publishedAt: '2024',
  })
  for (let number = 0; number < states; number++) yield entity('State', state(number), `State ${number}`)
  for (let number = 0; number < organisations; number++)
    yield entity('Organisation', `org:o-${number}`, `Body ${number}`)
  for (let number = 0; number < people; number++) {
    yield entity('Person', person(number), `Person ${number} of ${seed}`, { keys: [`wikidata:Q${number + 1}`] })
    const since = String(1990 + Math.floor(random() * 30))
    const office = { relation: 'REPRESENTS', from: person(number), to: state(some(states)), title: 'Minister', since }
    yield JSON.stringify({ type: 'relation', ...office })
  }
  for (let number = 0; number < meetings; number++) {
    const left =
      Math.floor(((ties - people) * (number + 1)) / meetings) - Math.floor(((ties - people) * number) / meetings)
    const participants = new Set<number>()
    while (participants.size < Math.min(left - 2, people)) participants.add(some(people))
    const day = new Date(Date.UTC(1990, 0, 1) + Math.floor(random() * 12_000) * 86_400_000).toISOString().slice(0, 10)
    yield JSON.stringify({
      type: 'meeting',
      id: `meeting:m-${number}`,
      name: `Talks ${number} of ${seed}`,
      kind: random() < 0.5 ? 'talks' : 'visit',
      date: day,
      topics: ['trade'],
      ...(left > 0 ? { heldIn: state(some(states)) } : {}),
      participants: [...participants].map((one) => ({
        id: person(one),
        role: 'participant',
        representing: state(some(states)),
      })),
      ...(left > 1 ? { concerns: [{ id: `org:o-${some(organisations)}` }] } : {}),
    })
  }
}

function entity(kind: string, id: string, name: string, more: object = {}): string {
  return JSON.stringify({ type: 'entity', kind, id, name, ...more })
}

import type { Edge, Node } from '../../../model/graph.ts'

const bare = { aliases: [], keys: [] }
const person = (id: string): Node => ({ id: `person:${id}`, name: id, kind: 'Person', properties: bare })
const meeting = (id: string, date: string): Node => ({
  id: `meeting:${id}`,
  name: id,
  kind: 'Meeting',
  properties: {
    ...bare,
    kind: 'talks',
    mode: 'in-person',
    status: 'held',
    date,
    since: date,
    until: date,
    precision: 'day',
    place: 'Seoul',
    topics: [],
  },
})
export const took = (who: string, what: string, role?: string): Edge => ({
  id: `person:${who}|PARTICIPATED_IN|meeting:${what}`,
  relation: 'PARTICIPATED_IN',
  from: `person:${who}`,
  to: `meeting:${what}`,
  ...(role === undefined ? {} : { role }),
})

/** Ada and Bo met twice, Cy was at the second; Ada hosted the first. */
export const nodes = [
  person('ada'),
  person('bo'),
  person('cy'),
  meeting('one', '2024-11-04'),
  meeting('two', '2024-03-01'),
]
export const edges = [
  took('ada', 'one', 'host'),
  took('bo', 'one'),
  took('ada', 'two'),
  took('bo', 'two'),
  took('cy', 'two'),
]

import { describe, expect, it } from 'vitest'
import { meetingsAcross } from '../../../client/workspace/meetings-across.ts'
import type { Graph } from '../../../model/graph.ts'

const meeting = (id: `meeting:${string}`): Graph['nodes'][number] => ({
  id,
  kind: 'Meeting',
  name: id,
  properties: { aliases: [], keys: [], topics: [], kind: 'talks', mode: 'unknown', status: 'held', precision: 'none' },
})
const there = (
  from: `person:${string}` | `state:${string}`,
  to: `meeting:${string}`,
  representing?: `state:${string}`,
): Graph['edges'][number] => ({
  id: `${from}|PARTICIPATED_IN|${to}`,
  relation: 'PARTICIPATED_IN',
  from,
  to,
  ...(representing ? { representing } : {}),
})

describe('the meetings of two on different sides', () => {
  const nodes = [meeting('meeting:a'), meeting('meeting:b'), meeting('meeting:c')]

  it('leave out those where both spoke for one side', () => {
    const edges = [
      there('person:x', 'meeting:a', 'state:USA'),
      there('person:y', 'meeting:a', 'state:ISR'),
      there('person:x', 'meeting:b', 'state:USA'),
      there('person:y', 'meeting:b', 'state:USA'),
    ]
    expect(meetingsAcross({ nodes: nodes.slice(0, 2), edges }, ['person:x', 'person:y'])).toEqual({
      meetings: ['meeting:a'],
      speakers: [],
    })
  })

  it('are a body’s if somebody spoke for it there, and name who', () => {
    const edges = [there('person:y', 'meeting:a', 'state:ISR'), there('state:USA', 'meeting:a')]
    expect(meetingsAcross({ nodes: nodes.slice(0, 1), edges }, ['state:USA', 'state:ISR'])).toEqual({
      meetings: ['meeting:a'],
      speakers: ['person:y'],
    })
  })

  it('leave out those where a person spoke for the other', () => {
    const edges = [there('person:x', 'meeting:c', 'state:USA')]
    expect(meetingsAcross({ nodes: nodes.slice(2), edges }, ['person:x', 'state:USA']).meetings).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { extrasIn, moved } from '../../../client/publish/extras.ts'
import { requestOf, type Shown } from '../../../client/publish/request.ts'
import { pathBetween, thingsOf } from '../../../client/publish/things.ts'
import { fold } from '../../../model/fold.ts'
import { SnapshotRequest } from '../../../model/snapshot.ts'
import { edges, nodes } from './view.ts'

const graph = { nodes, edges }

describe('the choices of a draft', () => {
  const shown = ['person:ada', 'meeting:one']

  it('leave out what is not written yet, and what has left the picture', () => {
    const asked = extrasIn(
      {
        look: { language: undefined, legend: false, brand: { ink: undefined } },
        highlight: ['person:ada', 'person:gone'],
        annotations: [
          { text: ' First ', at: 'person:ada' },
          { text: ' ', at: 'person:ada' },
          { text: 'Gone', at: 'person:gone' },
        ],
        notes: [{ text: 'Host', at: 'meeting:one' }],
        steps: [
          { text: 'They met.', shows: ['meeting:one', 'person:gone'] },
          { text: 'Nothing', shows: ['person:gone'] },
        ],
      },
      shown,
    )
    expect(asked).toEqual({
      look: { legend: false },
      highlight: ['person:ada'],
      annotations: [{ text: 'First', at: 'person:ada' }],
      notes: { 'meeting:one': 'Host' },
      steps: [{ text: 'They met.', shows: ['meeting:one'] }],
    })
  })

  it('leave nothing in the request where nothing is chosen', () => {
    expect(extrasIn({ look: { brand: {} }, highlight: [], notes: [], withoutQuotesOf: [] }, shown)).toEqual({})
  })

  it('make a request that the server takes', () => {
    const all: Shown = { ids: shown, edges: [], hidden: ['person:bo'], fold: false, positions: {} }
    const words = { title: 'T', caption: '', credits: '', alt: '', theme: 'auto' as const }
    const look = { language: 'de' as const, ratio: 16 / 9, brand: { accent: '#1d5fd1' } }
    const request = requestOf(all, { ...words, look, steps: [{ text: 'They met.', shows: ['meeting:one'] }] })
    expect(SnapshotRequest.parse(request)).toEqual(request)
    expect(request).toMatchObject({ theme: 'auto', look, hidden: ['person:bo'] })
  })
})

it('steps move up and down, and not out of their list', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
})

describe('the items and links to choose from', () => {
  it('are told by name, a link with both its ends', () => {
    const names = thingsOf(graph).map(({ name }) => name)
    expect(names).toContain('ada')
    expect(names).toContain('ada hosted one')
    expect(thingsOf(fold(graph)).map(({ name }) => name)).toContain('ada met 2 times bo')
  })

  it('joined by a shortest path give its items and links in order', () => {
    const path = pathBetween(thingsOf(graph), 'person:ada', 'person:cy')
    expect(path).toEqual([
      'person:ada',
      'person:ada|PARTICIPATED_IN|meeting:two',
      'meeting:two',
      'person:cy|PARTICIPATED_IN|meeting:two',
      'person:cy',
    ])
    expect(pathBetween(thingsOf({ nodes, edges: [] }), 'person:ada', 'person:cy')).toEqual([])
  })
})

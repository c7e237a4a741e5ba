import { describe, expect, it } from 'vitest'
import type { Node } from '../../../model/graph.ts'
import { Snapshot } from '../../../model/snapshot.ts'
import { freeze, snapshotId } from '../../../server/snapshot/freeze.ts'
import { claim, request, shown, speaksFor, tookPart } from './example.ts'

const places = Object.fromEntries(shown.nodes.map(({ id }, index) => [id, { x: index * 120, y: (index % 2) * 110 }]))
const moved = Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, { x: x - 300.2, y: y + 40.3 }]))

describe('freeze', () => {
  it('gives the same view the same id, whatever the order the store answers in', () => {
    const shuffled = { ...shown, claims: [...shown.claims].reverse(), sources: [...shown.sources].reverse() }
    expect(snapshotId(freeze(shuffled, request))).toBe(snapshotId(freeze(shown, request)))
  })

  it('gives a view that was moved as a whole the same id, and another layout another', () => {
    const id = snapshotId(freeze(shown, { ...request, positions: places }))
    expect(snapshotId(freeze(shown, { ...request, positions: moved }))).toBe(id)
    expect(snapshotId(freeze(shown, { ...request, positions: { ...places, 'org:eu': { x: 5, y: 300 } } }))).not.toBe(id)
  })

  it('gives another title another id', () => {
    expect(snapshotId(freeze(shown, { ...request, title: 'Other' }))).not.toBe(snapshotId(freeze(shown, request)))
  })

  it('keeps the code of a state beside its name, since public ids have none', () => {
    const state = freeze(shown, request).nodes.find(({ kind }) => kind === 'State')
    expect(state).toMatchObject({ name: 'South Korea', acronym: 'KOR' })
  })

  it('keeps items apart when it lays them out', () => {
    const { nodes } = freeze(shown, request)
    const distances = nodes.flatMap((a) => nodes.filter((b) => a !== b).map((b) => Math.hypot(a.x - b.x, a.y - b.y)))
    expect(Math.min(...distances)).toBeGreaterThan(90)
  })

  it('leaves given places where they are when it lays out the rest', () => {
    const { nodes } = freeze(shown, {
      ...request,
      positions: { 'person:ada': { x: 0, y: 0 }, 'org:eu': { x: 400, y: 90 } },
    })
    const place = (id: string) => nodes.find((node) => node.id === id)
    expect((place('org:eu')?.x ?? 0) - (place('person:ada')?.x ?? 0)).toBe(400)
    expect((place('org:eu')?.y ?? 0) - (place('person:ada')?.y ?? 0)).toBe(90)
  })

  it('uses the place given for an id that was merged since', () => {
    const merged = { ...shown, merged: new Map([['person:old', 'person:ada']]) }
    const { 'person:ada': place, ...others } = places
    const positions = { ...others, 'person:old': place ?? { x: 0, y: 0 } }
    expect(snapshotId(freeze(merged, { ...request, positions }))).toBe(
      snapshotId(freeze(shown, { ...request, positions: places })),
    )
  })

  it('publishes claims about links and meetings with their sources, and no other claims', () => {
    const { claims, sources, claimsLeftOut } = freeze(shown, request)
    expect(claims.map(({ id, about }) => [id, about])).toEqual([
      ['c1', tookPart],
      ['c2', `${speaksFor}~2`],
    ])
    expect(sources.map(({ id }) => id)).toEqual(['source:wire'])
    expect(claimsLeftOut).toBe(1)
  })

  it('publishes the best claims about a link, and says how many it left out', () => {
    const many = [
      claim(tookPart, 'llm', { method: 'llm' }),
      claim(tookPart, 'rule', { method: 'rule' }),
      claim(tookPart, 'old', { publishedAt: '2020' }),
      claim(tookPart, 'new', { publishedAt: '2025' }),
      claim(tookPart, 'manual', { method: 'manual' }),
    ]
    const { claims, claimsLeftOut } = freeze({ ...shown, claims: many }, request)
    expect(claims.map(({ id }) => id)).toEqual(['manual', 'new', 'old'])
    expect(claimsLeftOut).toBe(2)
  })

  it('cuts a long quote and shows that it did', () => {
    const { claims } = freeze({ ...shown, claims: [claim(tookPart, 'c', { quote: 'x'.repeat(1_000) })] }, request)
    expect(claims[0]?.quote).toHaveLength(240)
    expect(claims[0]?.quote?.endsWith('…')).toBe(true)
  })

  it('describes the picture if its author did not', () => {
    expect(freeze(shown, request).alt).toMatch(
      /^Ada Kim took part in the Strategic Dialogue, 4 November 2024\..* The picture shows 5 items and 7 links\.$/,
    )
    expect(freeze(shown, { ...request, alt: 'Mine' }).alt).toBe('Mine')
  })

  it('describes first the meeting that the title names', () => {
    const { alt } = freeze(shown, { ...request, title: 'The second round: Second round' })
    expect(alt.indexOf('Second round')).toBeLessThan(alt.indexOf('Strategic Dialogue'))
    expect(alt).toContain('cancelled')
  })

  it('survives being written as JSON and read again', () => {
    const snapshot = freeze(shown, request)
    expect(snapshotId(Snapshot.parse(JSON.parse(JSON.stringify(snapshot))))).toBe(snapshotId(snapshot))
  })
})

describe('what a snapshot says of its items and links', () => {
  it('is what readers need of each kind, and nothing else', () => {
    const nodes = freeze(shown, { ...request, positions: places }).nodes.map(({ x: _x, y: _y, ...node }) => node)
    expect(nodes).toEqual([
      { id: 'meeting:one', kind: 'Meeting', name: 'Strategic Dialogue', status: 'held', date: '2024-11-04' },
      { id: 'meeting:two', kind: 'Meeting', name: 'Second round', status: 'cancelled', date: '2024-11-04' },
      { id: 'org:eu', kind: 'Organisation', name: 'European Union', acronym: 'EU' },
      { id: 'person:ada', kind: 'Person', name: 'Ada Kim' },
      { id: 'state:KOR', kind: 'State', name: 'South Korea', acronym: 'KOR' },
    ])
  })

  it('is in words, which never say that a cancelled meeting took place', () => {
    const { edges } = freeze({ ...shown, edges: shown.edges.toReversed() }, request)
    expect(edges.map(({ id, words }) => [id, words])).toEqual([
      ['meeting:one|CONCERNS|org:eu', 'is about'],
      ['meeting:one|HELD_IN|state:KOR', 'was held in'],
      ['meeting:two|FOLLOWED_BY|meeting:one', 'was followed by'],
      ['org:eu|PARTICIPATED_IN|meeting:two', 'named as host of'],
      [tookPart, 'took part in'],
      [`${speaksFor}~2`, 'speaks for (Minister)'],
      ['state:KOR|MEMBER_OF|org:eu', 'is a member of'],
    ])
  })

  it('is a sentence for each link', () => {
    const { edges } = freeze(shown, request)
    expect(edges.map(({ sentence }) => sentence)).toEqual([
      'The Strategic Dialogue was about the European Union',
      'The Strategic Dialogue was held in South Korea, 4 November 2024',
      'The second round was followed by the Strategic Dialogue',
      'The European Union was to host the second round, 4 November 2024; the meeting was cancelled',
      'Ada Kim took part in the Strategic Dialogue, 4 November 2024',
      'Ada Kim speaks for South Korea (Minister)',
      'South Korea is a member of the European Union',
    ])
  })

  it('keeps the dates of an office as its source wrote them', () => {
    const term = { sinceDate: '2019', since: '2019-01-01', untilDate: '2024-02', until: '2024-02-29' }
    const edges = shown.edges.map((edge) => (edge.relation === 'REPRESENTS' ? { ...edge, ...term } : edge))
    const office = freeze({ ...shown, edges }, request).edges.find(({ relation }) => relation === 'REPRESENTS')
    expect(office).toMatchObject({ since: '2019', until: '2024-02', title: 'Minister' })
  })
})

describe('the id of a snapshot', () => {
  it('is 32 hex digits', () => {
    expect(snapshotId(freeze(shown, request))).toMatch(/^[0-9a-f]{32}$/)
  })
})

describe('the places in a snapshot', () => {
  it('differ for all items if only some of them are given', () => {
    const { nodes } = freeze(shown, { ...request, positions: { 'person:ada': { x: 0, y: 0 } } })
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length)
  })

  it('are whole numbers, the leftmost item at 0 and the topmost at 0', () => {
    const [first, second, ...others] = shown.nodes.map(({ id }) => id)
    const positions = {
      [first ?? '']: { x: -10.4, y: 20.6 },
      [second ?? '']: { x: 100.5, y: -7.2 },
      ...Object.fromEntries(others.map((id) => [id, { x: 50, y: 50 }])),
    }
    const placed = freeze(shown, { ...request, positions }).nodes.map(({ x, y }) => [x, y])
    expect(placed).toEqual([
      [0, 28],
      [111, 0],
      [60, 57],
      [60, 57],
      [60, 57],
    ])
  })

  it('are those of the items in it, whatever places are given for others', () => {
    const far = { ...places, 'person:elsewhere': { x: -9_000, y: -9_000 } }
    expect(freeze(shown, { ...request, positions: far }).nodes).toEqual(
      freeze(shown, { ...request, positions: places }).nodes,
    )
  })
})

describe('the sources of a snapshot', () => {
  it('are those that its claims cite, in the order of their ids', () => {
    const cited = ['source:b', 'source:a'].map((source, i) => claim(tookPart, `c${i}`, { source }))
    const sources = ['source:b', 'source:c', 'source:a'].map((id) => ({ id, name: id }))
    const { sources: published } = freeze({ ...shown, claims: cited, sources }, request)
    expect(published.map(({ id }) => id)).toEqual(['source:a', 'source:b'])
  })

  it('count a claim once that is about two things', () => {
    const twice = [claim(tookPart, 'c1'), claim('meeting:one', 'c1'), claim('person:ada', 'c2'), claim('org:eu', 'c2')]
    expect(freeze({ ...shown, claims: twice }, request).claimsLeftOut).toBe(1)
  })
})

describe('the description of a picture', () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, i): Node => {
      return { id: `person:p${i}`, kind: 'Person', name: `P${i}`, properties: { aliases: [], keys: [] } }
    })
  const [one] = shown.nodes.filter(({ kind }) => kind === 'Meeting')
  const told = (nodes: readonly Node[], title = 'A title') =>
    freeze({ ...shown, nodes: [...nodes], edges: [], claims: [] }, { ...request, title }).alt

  it('names five at most, and counts all', () => {
    expect(told(people(5))).toBe('P0, P1, P2, P3, P4. The picture shows 5 items and 0 links.')
    expect(told(people(7))).toBe('P0, P1, P2, P3, P4. The picture shows 7 items and 0 links.')
  })

  it('names a meeting without participants', () => {
    expect(told(one ? [one] : [])).toBe(`${one?.name}. The picture shows 1 item and 0 links.`)
  })

  it('names first whom the title names, and cuts a long name', () => {
    expect(told(people(3), 'P2 and others')).toBe('P2, P0, P1. The picture shows 3 items and 0 links.')
    const long = people(1).map((node): Node => ({ ...node, name: 'x'.repeat(61) }))
    expect(told(long)).toContain(`${'x'.repeat(59)}….`)
  })
})

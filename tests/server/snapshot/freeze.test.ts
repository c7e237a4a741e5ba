import { describe, expect, it } from 'vitest'
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
    expect(freeze(shown, request).alt).toBe('A graph of European Union, South Korea, Ada Kim, with 2 meetings.')
    expect(freeze(shown, { ...request, alt: 'Mine' }).alt).toBe('Mine')
  })

  it('describes first the items in the title, then those with the most links', () => {
    const { alt } = freeze(shown, { ...request, title: 'Ada Kim and others' })
    expect(alt).toBe('A graph of Ada Kim, European Union, South Korea, with 2 meetings.')
  })

  it('survives being written as JSON and read again', () => {
    const snapshot = freeze(shown, request)
    expect(snapshotId(Snapshot.parse(JSON.parse(JSON.stringify(snapshot))))).toBe(snapshotId(snapshot))
  })
})

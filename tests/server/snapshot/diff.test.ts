import { describe, expect, it } from 'vitest'
import { SnapshotRequest } from '../../../model/snapshot.ts'
import { difference } from '../../../server/snapshot/diff.ts'
import { freeze } from '../../../server/snapshot/freeze.ts'
import { renderDiff } from '../../../server/snapshot/render/diff-page.ts'
import { request, shown } from './example.ts'

const older = freeze(shown, request)
const without = (id: string) => ({
  ...shown,
  nodes: shown.nodes.filter((node) => node.id !== id),
  edges: shown.edges.filter(({ from, to }) => from !== id && to !== id),
})
const plain = (snapshot: typeof older) => ({ snapshot, origin: null })
const words = (told: readonly { words: string }[]) => told.map((each) => each.words)

describe('the difference between two snapshots', () => {
  it('is nothing between a snapshot and itself under another title', () => {
    const same = freeze(shown, SnapshotRequest.parse({ ...request, title: 'Other' }))
    const { items, links, evidence } = difference(plain(older), plain(same))
    expect({ items, links, evidence }).toEqual({
      items: { came: [], went: [] },
      links: { came: [], went: [] },
      evidence: { lost: [], gained: [] },
    })
  })

  it('names the items and links that came and went', () => {
    const newer = freeze(without('org:eu'), request)
    const went = difference(plain(older), plain(newer))
    expect(words(went.items.went)).toEqual(['European Union'])
    expect(went.links.went).toHaveLength(older.edges.length - newer.edges.length)
    expect(went.items.came).toEqual([])
    const came = difference(plain(newer), plain(older))
    expect([came.items.came, came.links.came]).toEqual([went.items.went, went.links.went])
  })

  it('names what lost its evidence, and whether nothing else supports it', () => {
    const newer = freeze({ ...shown, claims: shown.claims.filter(({ id }) => id !== 'c1') }, request)
    const { lost, gained } = difference(plain(older), plain(newer)).evidence
    expect(lost).toMatchObject([
      { claims: [{ source: 'Wire report', quote: 'Ada Kim met the delegation.' }], isAll: true },
    ])
    expect(gained).toEqual([])
  })

  it('knows an item under another name by what it stands for', () => {
    const renamed = { ...older, nodes: older.nodes.map((node) => ({ ...node, name: `${node.name} II` })) }
    const ids = Object.fromEntries([...older.nodes, ...older.edges].map(({ id }) => [id, `stored:${id}`]))
    const origin = { id: '0'.repeat(32), ids }
    const known = difference({ snapshot: older, origin }, { snapshot: renamed, origin })
    expect(known.items).toEqual({ came: [], went: [] })
    expect(difference(plain(older), plain(renamed)).items.came).toHaveLength(older.nodes.length)
    expect(JSON.stringify(known)).not.toContain('stored:')
  })

  it('is shown as a page with both pictures, and makes no markup of a hostile name', () => {
    const nodes = older.nodes.map((node) => (node.name === 'European Union' ? { ...node, name: '<b>EU' } : node))
    const newer = { ...older, nodes }
    const html = renderDiff(difference(plain(older), plain(newer)), older, newer, '/s/')
    expect(html).toContain('Items that came (1)')
    expect(html).toContain('&lt;b&gt;EU')
    expect(html).not.toContain('<b>EU')
    expect(html.match(/<svg /g)?.length).toBeGreaterThanOrEqual(2)
  })
})

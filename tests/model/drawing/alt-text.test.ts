import { describe, expect, it } from 'vitest'
import { altText } from '../../../model/drawing/alt-text.ts'

const person = (id: string, name: string) => ({ id, name, kind: 'Person' as const })
const nodes = [
  person('a', 'Josep Borrell'),
  person('b', 'Cho Tae-yul'),
  { id: 'm', kind: 'Meeting' as const, name: 'Strategic Dialogue', status: 'held' as const, date: '2024-11-04' },
]
const took = (from: string) => ({ id: from, relation: 'PARTICIPATED_IN' as const, from, to: 'm' })
const met = { id: 'x', relation: 'MET' as const, from: 'a', to: 'b', meetings: [{ name: 'Talks', date: '2024-11-04' }] }

describe('the description of a picture', () => {
  it('says who met whom and when, and how much there is', () => {
    expect(altText({ nodes, edges: [took('a'), took('b')] }, 'Seoul')).toMatch(
      /^Josep Borrell and Cho Tae-yul took part in .*Strategic Dialogue.*, 4 November 2024\. The picture shows 3 items and 2 links\.$/,
    )
  })

  it('tells a folded tie too, in the language of the snapshot', () => {
    const people = nodes.slice(0, 2)
    expect(altText({ nodes: people, edges: [met] }, 'Seoul')).toBe(
      'Josep Borrell met Cho Tae-yul, 4 November 2024. The picture shows 2 items and 1 link.',
    )
    expect(altText({ nodes: people, edges: [met] }, 'Seoul', 'fr')).toMatch(/L’image montre 2 éléments et 1 lien\.$/)
  })

  it('names what there is where nobody met, and tells at most three sentences', () => {
    expect(altText({ nodes: nodes.slice(0, 1), edges: [] }, '')).toBe(
      'Josep Borrell. The picture shows 1 item and 0 links.',
    )
    const many = Array.from({ length: 9 }, (_, index) => ({ ...met, id: `x${index}` }))
    expect(altText({ nodes: nodes.slice(0, 2), edges: many }, '').match(/ met /g)).toHaveLength(3)
  })
})

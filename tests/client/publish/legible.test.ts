import { describe, expect, it } from 'vitest'
import { leastWidth, tooFullWords, tooSmallWords } from '../../../client/publish/legible.ts'
import { freeze } from '../../../server/snapshot/freeze.ts'
import { renderFile, renderPage } from '../../../server/snapshot/render/html.ts'
import { request, shown } from '../../server/snapshot/example.ts'

/** The picture of the example, its items so far from each other. */
const snapshot = (apart: number) =>
  freeze(shown, {
    ...request,
    positions: Object.fromEntries(shown.nodes.map(({ id }, index) => [id, { x: index * apart, y: 0 }])),
  })

describe('names in a published picture', () => {
  it('can be read on a page that is wide enough for the picture, and not on a narrower one', () => {
    const [small, wide] = [renderFile(snapshot(80)), renderFile(snapshot(400))]
    expect(tooSmallWords(small, 'On a phone', 375)).toBe('')
    const least = leastWidth(wide)
    expect(least).toBeGreaterThan((4 * 400 * 8) / 13)
    expect(tooSmallWords(wide, 'In an article', 680)).toContain('In an article (680 px), names in the picture are too')
    expect(tooSmallWords(wide, 'Alone', least)).toBe('')
    expect(tooSmallWords(wide, 'Alone', least - 1)).not.toBe('')
  })

  it('can always be read on a phone, whose picture is narrow', () => {
    expect(tooSmallWords(renderFile(snapshot(400)), 'On a phone', 375)).toBe('')
  })

  it('are too many in a full picture, which says what would help', () => {
    const { nodes, edges } = snapshot(80)
    expect(tooFullWords({ nodes, edges })).toBe('')
    const many = Array.from({ length: 13 }, (_, copy) =>
      nodes.map((node) => ({ ...node, id: `${node.id}${copy}` })),
    ).flat()
    expect(tooFullWords({ nodes: many, edges })).toBe(
      'The picture holds 65 items and 7 links: more than a reader can follow. To make it clearer, hide what your story does not need.',
    )
    const took = { relation: 'PARTICIPATED_IN' as const, to: 'meeting:one', words: 'took part in' }
    const others = ['a', 'b'].map((from) => ({ ...took, id: from, from }))
    expect(tooFullWords({ nodes: [...many, ...nodes], edges: [...edges, ...others] })).toContain(
      'fold 1 meeting into links between those who met, or hide',
    )
  })

  it('need as much on the page that links its picture', () => {
    const wide = snapshot(400)
    expect(leastWidth(renderPage(wide, { files: '/s/1' }))).toBe(leastWidth(renderFile(wide)))
  })
})

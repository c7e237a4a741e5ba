import { describe, expect, it } from 'vitest'
import { leastWidth, tooSmallWords } from '../../../client/publish/legible.ts'
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
    expect(tooSmallWords(wide, 'On a phone', 375)).toContain(`On a phone (375 px), names in the picture are too small`)
    expect(tooSmallWords(wide, 'Alone', least)).toBe('')
    expect(tooSmallWords(wide, 'Alone', least - 1)).not.toBe('')
  })

  it('need as much on the page that links its picture', () => {
    const wide = snapshot(400)
    expect(leastWidth(renderPage(wide, { files: '/s/1' }))).toBe(leastWidth(renderFile(wide)))
  })
})

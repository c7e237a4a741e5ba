import { describe, expect, it } from 'vitest'
import { tileImage } from '../../../client/graph/tile-image.ts'
import { meetingStatuses } from '../../../model/entity.ts'
import { meeting } from '../support/graphs.ts'

const colour = new Proxy({}, { get: (_, name) => `colour-of-${String(name)}` })
const palette = Object.assign(Object.create(colour), { font: 'sans-serif' })
const drawing = (...[date, more]: [string?, Parameters<typeof meeting>[2]?]) =>
  decodeURIComponent(tileImage(meeting('m', date, more), palette).slice('data:image/svg+xml,'.length))
const texts = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text)

describe('the tile of a meeting', () => {
  it.each([
    ['2024-11-04', ['NOV', '4']],
    ['2024-11-04/2024-11-05', ['NOV', '4']],
    ['2024-11', ['2024', 'Nov']],
    ['2024', ['YEAR', '2024']],
    [undefined, ['DATE', '?']],
  ])('says %s as %s', (date, said) => {
    expect(texts(drawing(date))).toEqual(said)
  })

  it('underlines in dots what is not known to the day', () => {
    expect(drawing('2024-11')).toContain('M9 34H28')
    expect(drawing('2024-11-04')).not.toContain('M9 34H28')
  })

  it('looks different for every status but the two that mean it did not happen', () => {
    const looks = meetingStatuses.map((status) => drawing('2024-11-04', { status }))
    expect(new Set(looks).size).toBe(meetingStatuses.length - 1)
  })

  it('tells planned from held by its dashes and cancelled by its slash, not by colour alone', () => {
    expect(drawing('2024-11-04')).not.toContain('dasharray')
    expect(drawing('2024-11-04', { status: 'planned' })).toContain("stroke-dasharray='4 3'")
    expect(drawing('2024-11-04', { status: 'cancelled' })).toContain('M7 35L30 17')
  })
})

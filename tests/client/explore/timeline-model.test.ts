import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brushed, dragged, stepped } from '../../../client/explore/brush.ts'
import {
  barParts,
  dayOf,
  isoOf,
  signs,
  timeline,
  type Unit,
  unitStart,
} from '../../../client/explore/timeline-model.ts'
import { meeting, person } from '../support/graphs.ts'

const day = fc.integer({ min: dayOf('0001-01-01'), max: dayOf('2999-12-31') })

describe('the timeline of a view', () => {
  it('counts exact days into bars and keeps the others as bands', () => {
    const line = timeline([
      meeting('a', '2024-11-04'),
      meeting('b', '2024-11-04', { status: 'cancelled' }),
      meeting('c', '2024-11-06'),
      meeting('d', '2024-11'),
      meeting('e', '2024'),
      meeting('f'),
      person('Josep Borrell'),
    ])
    const bars = line?.bars.reduce((sum, { count }) => sum + count, 0)
    expect(bars).toBe(3)
    expect(line?.bands.map(({ count, label }) => [label, count])).toEqual([
      ['2024', 1],
      ['Nov', 1],
    ])
    expect(line?.undated).toBe(1)
  })

  it('counts per day within two months, then per week, month and year', () => {
    const unit = (last: string) => timeline([meeting('a', '2024-01-01'), meeting('b', last)])?.unit
    expect(['2024-02-20', '2024-09-01', '2030-01-01', '2090-01-01'].map(unit)).toEqual(['day', 'week', 'month', 'year'])
  })

  it('is null if no meeting has a date', () => {
    expect(timeline([person('a'), meeting('m')])).toBeNull()
  })

  it('counts the held meetings of each bar', () => {
    const line = timeline([meeting('a', '2024-11-04'), meeting('b', '2024-11-04', { status: 'planned' })])
    expect(line?.bars).toEqual([expect.objectContaining({ count: 2, held: 1 })])
    expect(line?.bars.flatMap(barParts)).toEqual([
      { isHeld: true, from: 0, to: 1 },
      { isHeld: false, from: 1, to: 2 },
    ])
  })

  it('names in its legend exactly the signs that it draws', () => {
    const [held, cancelled, rough] = [
      meeting('a', '2024-11-04'),
      meeting('b', '2024-11-05', { status: 'cancelled' }),
      meeting('c', '2024-11'),
    ]
    const signsOf = (...nodes: Parameters<typeof timeline>[0]) => signs(timeline(nodes) ?? { bars: [], bands: [] })
    expect(signsOf(held)).toEqual([])
    expect(signsOf(held, cancelled)).toEqual(['not held'])
    expect(signsOf(held, rough)).toEqual(['day not known'])
    expect(signsOf(cancelled, rough)).toEqual(['not held', 'day not known'])
  })

  it('counts every dated meeting exactly once, within its ends', () => {
    const date = day.map(isoOf)
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 20 }), (dates) => {
        const line = timeline(dates.map((on, index) => meeting(`m${index}`, on)))
        expect(line?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(dates.length)
        for (const on of dates) {
          expect(dayOf(on)).toBeGreaterThanOrEqual(line?.start ?? Number.NaN)
          expect(dayOf(on)).toBeLessThan(line?.end ?? Number.NaN)
        }
        expect(line?.ticks.length).toBeGreaterThan(0)
        expect(line?.ticks.length).toBeLessThan(27)
      }),
    )
  })
})

describe('units of time', () => {
  it('start no later than their days, and each begins where the last one ends', () => {
    fc.assert(
      fc.property(day, fc.constantFrom<Unit>('day', 'week', 'month', 'year'), (on, unit) => {
        const start = unitStart(on, unit)
        const next = unitStart(on, unit, 1)
        expect(start).toBeLessThanOrEqual(on)
        expect(next).toBeGreaterThan(on)
        expect(unitStart(next, unit)).toBe(next)
        expect(unitStart(next - 1, unit)).toBe(start)
      }),
    )
  })

  it('start weeks on Mondays', () => {
    expect(isoOf(unitStart(dayOf('2024-11-10'), 'week'))).toBe('2024-11-04')
  })
})

describe('the brush', () => {
  const span = { start: dayOf('2024-01-01'), end: dayOf('2025-01-01'), unit: 'month' as const }

  it('stays within the timeline and never turns around', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('since' as const, 'until' as const, 'new' as const),
        fc.integer({ min: span.start - 99, max: span.end + 99 }),
        fc.integer({ min: span.start - 99, max: span.end + 99 }),
        (handle, from, to) => {
          const { since, until } = dragged(span, brushed(span, undefined, undefined), handle, from, to)
          expect(since).toBeGreaterThanOrEqual(span.start)
          expect(until).toBeLessThanOrEqual(span.end)
          expect(since).toBeLessThan(until)
        },
      ),
    )
  })

  it('moves by whole months with the keys', () => {
    const all = brushed(span, undefined, undefined)
    expect(isoOf(stepped(span, all, 'since', 1).since)).toBe('2024-02-01')
    expect(isoOf(stepped(span, all, 'until', -1).until)).toBe('2024-12-01')
    const inMonth = { ...all, since: dayOf('2024-03-15') }
    expect(isoOf(stepped(span, inMonth, 'since', -1).since)).toBe('2024-03-01')
    expect(isoOf(stepped(span, inMonth, 'since', 1).since)).toBe('2024-04-01')
  })
})

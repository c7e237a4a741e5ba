import { describe, expect, it } from 'vitest'
import { hasNameBench, NAME_BENCH, readNameBench } from '../../../bench/names/name-bench.ts'
import { best, isProposed, jaroWinklerCurve, qualityOf } from '../../../bench/names/quality.ts'
import { blockingKeys } from '../../../server/names/blocking-keys.ts'
import { sameFullName } from '../../../server/names/full-name.ts'

const isHere = hasNameBench()
if (!isHere) console.warn(`name-bench is not measured: there is no ${NAME_BENCH}`)

describe.skipIf(!isHere)('the half of name-bench that no rule was made on', () => {
  const { development, measured } = isHere ? readNameBench() : { development: [], measured: [] }
  const people = measured.filter((pair) => pair.kind === 'Person')

  it('shares no name with the development half', () => {
    const names = new Set(development.flatMap(({ a, b }) => [a.toLowerCase(), b.toLowerCase()]))
    expect(measured.filter(({ a, b }) => names.has(a.toLowerCase()) || names.has(b.toLowerCase()))).toEqual([])
  })

  it.each([
    ['people', people],
    ['all kinds', measured],
  ])('gets proposals of %s with at least 90 % precision at 75 % recall', (_, pairs) => {
    const { precision, recall } = qualityOf(pairs, isProposed)
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.75)
  })

  it('gets better proposals than Jaro-Winkler does at its best threshold', () => {
    expect(qualityOf(people, isProposed).f1).toBeGreaterThan(best(jaroWinklerCurve(people)).f1 + 0.1)
  })

  it('has no two people under one full name', () => {
    const { precision, found } = qualityOf(measured, ({ a, b, kind }) => sameFullName(a, b, kind))
    expect(found).toBeGreaterThan(30)
    expect(precision).toBe(1)
  })

  it('loses at most 4 % of its proposals to blocking', () => {
    const proposals = measured.filter((pair) => pair.isMatch && isProposed(pair))
    const lost = proposals.filter(({ a, b, kind }) => {
      const keys = new Set(blockingKeys(b, kind))
      return !blockingKeys(a, kind).some((key) => keys.has(key))
    })
    expect(lost.length / proposals.length).toBeLessThanOrEqual(0.04)
  })
})

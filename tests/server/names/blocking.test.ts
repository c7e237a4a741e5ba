import { describe, expect, it } from 'vitest'
import { blockingKeys } from '../../../server/names/blocking-keys.ts'

const share = (a: string, b: string) => blockingKeys(a).some((key) => blockingKeys(b).includes(key))

describe('blocking', () => {
  it.each([
    ['Volodymyr Zelenskyy', 'Vladimir Zelensky'],
    ['Muammar Gaddafi', 'Qaddafi, Moammar'],
    ['Angela Merkel', 'Angela Dorothea Merkl'],
    ['SergeiLavrov', 'Sergei Lavrov'],
    ['Vajiralongkorn', 'Vajiralongkron'],
  ])('brings %s and %s together', (a, b) => {
    expect(share(a, b)).toBe(true)
  })

  it('keeps strangers apart', () => {
    expect(share('Angela Merkel', 'Vladimir Putin')).toBe(false)
  })

  it('brings an acronym to the name it may stand for', () => {
    const keys = blockingKeys('North Atlantic Treaty Organization', 'Organisation')
    expect(blockingKeys('NATO', 'Organisation').some((key) => keys.includes(key))).toBe(true)
  })

  it('gives a bounded number of keys, however long the name', () => {
    expect(blockingKeys('Maria Anna Sofia Carlos Ahmed Viktor Thomas Laura').length).toBeLessThanOrEqual(23)
    expect(blockingKeys('')).toEqual([])
  })
})

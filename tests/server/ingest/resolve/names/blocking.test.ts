import { describe, expect, it } from 'vitest'
import { blockingKeys } from '../../../../../server/ingest/resolve/names/blocking-keys.ts'
import { candidatePairs, type OversizedBlock } from '../../../../../server/ingest/resolve/names/candidate-pairs.ts'

const share = (a: string, b: string) => blockingKeys(a).some((key) => blockingKeys(b).includes(key))

function pairsOf(names: string[], maxBlock = 40) {
  const oversized: OversizedBlock[] = []
  const onOversized = (block: OversizedBlock) => void oversized.push(block)
  const pairs = [...candidatePairs(names, { kind: 'Person', onOversized, maxBlock })]
  return { pairs, oversized }
}

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

  it('offers each pair once, the smaller index first', () => {
    const { pairs } = pairsOf(['Angela Merkel', 'Vladimir Putin', 'Angela Merkl', 'Angela D. Merkel'])
    expect(pairs.map(String).sort()).toEqual(['0,2', '0,3', '2,3'])
  })

  it('reports a block too large, and still offers the neighbours by spelling', () => {
    const names = Array.from({ length: 200 }, (_, index) => `Maria Santos ${'aeiou'.repeat(1 + (index % 7))}${index}`)
    const { pairs, oversized } = pairsOf([...names, 'Maria Santos zzz', 'Maria Santos zzz'])
    expect(oversized.length).toBeGreaterThan(0)
    expect(oversized.every((block) => block.size > 40 && block.pairsLeftOut > 0)).toBe(true)
    expect(pairs.map(String)).toContain('200,201')
    expect(new Set(pairs.map(String)).size).toBe(pairs.length)
  })

  it('offers as many pairs as names times a constant, even when all are one name', () => {
    const { pairs, oversized } = pairsOf(Array.from({ length: 5_000 }, () => 'Mohammed Ali'))
    expect(pairs.length).toBeLessThan(5_000 * 40)
    expect(oversized[0]).toMatchObject({ size: 5_000, examples: ['Mohammed Ali', 'Mohammed Ali'] })
  })
})

import { compareNames, compareParsed } from '../../server/names/compare-names.ts'
import { parseName } from '../../server/names/parse-name.ts'
import { block, candidatePairs } from './blocks.ts'
import { type Generated, generateNames } from './generate.ts'
import { jaroWinkler } from './quality.ts'

/** The cost and the losses of matching many names. */
export interface Scale {
  readonly names: number
  readonly pairsCompared: number
  readonly oversizedBlocks: number
  /** Reading, blocking and comparing. */
  readonly seconds: number
  /** The share of the misspelt duplicates that a comparison would propose and blocking never offered. */
  readonly lost: number
  /**
   * The same share for a window of ten over the names in alphabetical order (sorted neighbourhood, Hernández & Stolfo
   * 1995).
   */
  readonly lostByRival: number
  /** Peak resident memory, less the memory before, in MB. */
  readonly megabytes: number
}

/** Finds and measures the proposals among generated names. */
export function measureScale(count: number): Scale {
  const generated = generateNames(count, 1)
  const { names } = generated
  const residentBefore = process.memoryUsage.rss()
  const start = performance.now()
  const parsed = names.map((name) => parseName(name, 'Person'))
  const offered = new Set<string>()
  const wanted = new Set(generated.duplicates.map(keyOf))
  let [pairsCompared, resident] = [0, residentBefore]
  const blocked = block(names)
  for (const pair of candidatePairs(blocked)) {
    const [a, b] = [parsed[pair[0]], parsed[pair[1]]]
    if (a !== undefined && b !== undefined) compareParsed(a, b)
    pairsCompared += 1
    if (pairsCompared % 100_000 === 1) resident = Math.max(resident, process.memoryUsage.rss())
    const key = keyOf(pair)
    if (wanted.has(key)) offered.add(key)
  }
  const seconds = (performance.now() - start) / 1000
  const proposable = generated.duplicates.filter(
    ([a, b]) => compareNames(names[a] ?? '', names[b] ?? '', 'Person').verdict !== 'different',
  )
  return {
    names: count,
    pairsCompared,
    oversizedBlocks: blocked.oversized,
    seconds,
    lost: proposable.filter((pair) => !offered.has(keyOf(pair))).length / proposable.length,
    lostByRival: lostByWindow(generated, proposable),
    megabytes: (resident - residentBefore) / 1e6,
  }
}

/** Returns the seconds that Jaro-Winkler takes for every pair of the same names. */
export function secondsOfAllPairs(count: number): number {
  const { names } = generateNames(count, 1)
  const start = performance.now()
  names.forEach((a, index) => {
    for (const b of names.slice(index + 1)) jaroWinkler(a, b)
  })
  return (performance.now() - start) / 1000
}

function lostByWindow({ names }: Generated, pairs: readonly (readonly [number, number])[]): number {
  const order = names.map((name, index) => ({ key: name.toLowerCase(), index }))
  order.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
  const rank = new Uint32Array(names.length)
  order.forEach(({ index }, position) => {
    rank[index] = position
  })
  return pairs.filter(([a, b]) => Math.abs((rank[a] ?? 0) - (rank[b] ?? 0)) > 10).length / pairs.length
}

function keyOf([a, b]: readonly [number, number]): string {
  return `${a} ${b}`
}

import { type BlockIndex, indexBlocks } from './block-index.ts'
import { blockingKeys } from './blocking-keys.ts'
import { foldName } from './fold-name.ts'
import type { NameKind } from './name-kind.ts'
import { type BlockRange, oversizedBlocks, sortBlock } from './oversized-blocks.ts'
import { foldSpelling } from './spelling.ts'

/** A block too large to offer all its pairs. */
export interface OversizedBlock {
  /** Two of the names in it, for the reader of the report. */
  readonly examples: readonly string[]
  readonly size: number
  /** Pairs that this block did not offer; another block may have. */
  readonly pairsLeftOut: number
}

export interface BlockingOptions {
  readonly kind: NameKind
  /** Called for each oversized block before the first pair, so that nothing is left out in silence. */
  readonly onOversized: (block: OversizedBlock) => void
  /** Largest block that offers all its pairs; 40 unless said. */
  readonly maxBlock?: number
}

/** In an oversized block, sorted by spelling, each name meets this many before and after it. */
const NEIGHBOURS = 8

/**
 * Pairs of indices [i, j], i < j, whose names share a block, each once. Linear in the number of names: in each of its
 * blocks a name meets fewer than `maxBlock` others, or its neighbours by spelling where the block is larger.
 */
export function* candidatePairs(
  names: readonly string[],
  { kind, onOversized, maxBlock = 40 }: BlockingOptions,
): Generator<readonly [number, number]> {
  const index = indexBlocks(names.length, (name) => blockingKeys(names[name] ?? '', kind))
  const oversized = oversizedBlocks(index, maxBlock)
  for (const range of oversized.values()) {
    sortBlock(index, range, (name) => foldSpelling(foldName(names[name] ?? '', kind)))
    onOversized(describe(index, range, names))
  }
  for (let name = 0; name < names.length; name += 1) {
    for (const other of partnersOf(name, index, oversized)) yield [name, other]
  }
}

/** The names after this one that it meets in any of its blocks. */
function partnersOf(name: number, index: BlockIndex, oversized: ReadonlyMap<number, BlockRange>): Set<number> {
  const { members, blocks, positions, starts } = index
  const partners = new Set<number>()
  for (const position of positions.subarray(starts[name], starts[name + 1])) {
    const block = blocks[position] ?? 0
    const range = oversized.get(block)
    const from = range === undefined ? position + 1 : Math.max(range.from, position - NEIGHBOURS)
    const to = range === undefined ? blocks.length : Math.min(range.to, position + NEIGHBOURS + 1)
    for (let at = from; at < to && blocks[at] === block; at += 1) {
      const other = members[at] ?? 0
      if (other > name) partners.add(other)
    }
  }
  return partners
}

function describe({ members }: BlockIndex, { from, to }: BlockRange, names: readonly string[]): OversizedBlock {
  const size = to - from
  const offered = Array.from({ length: size }, (_, at) => Math.min(NEIGHBOURS, size - 1 - at)).reduce(
    (a, b) => a + b,
    0,
  )
  const examples = [from, to - 1].map((position) => names[members[position] ?? 0] ?? '')
  return { examples, size, pairsLeftOut: (size * (size - 1)) / 2 - offered }
}

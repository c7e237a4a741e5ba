import { MAX_BLOCK } from '../../server/matching/name-candidates.ts'
import { blockingKeys } from '../../server/names/blocking-keys.ts'
import { type BlockIndex, indexBlocks } from './block-index.ts'

/** People's names by their blocks, as ingest keeps them as keys in the store, here in memory. */
export interface Blocked {
  readonly index: BlockIndex
  /** Blocks whose pairs are not offered, because they are too large. */
  readonly oversized: number
}

export function block(names: readonly string[]): Blocked {
  const index = indexBlocks(names.length, (name) => blockingKeys(names[name] ?? '', 'Person'))
  let oversized = 0
  for (let from = 0, to = 1; to <= index.blocks.length; to += 1) {
    if (index.blocks[to] === index.blocks[from]) continue
    if (to - from > MAX_BLOCK) oversized += 1
    from = to
  }
  return { index, oversized }
}

/** Pairs of indices [i, j], i < j, whose names share a block that is not too large, each once. */
export function* candidatePairs({ index }: Blocked): Generator<readonly [number, number]> {
  for (let name = 0; name + 1 < index.starts.length; name += 1) {
    for (const other of partnersOf(name, index)) yield [name, other]
  }
}

/** The names after this one that it meets in any of its blocks. */
function partnersOf(name: number, { members, blocks, positions, starts }: BlockIndex): Set<number> {
  const partners = new Set<number>()
  for (const position of positions.subarray(starts[name], starts[name + 1])) {
    const block = blocks[position]
    if (blocks[position - MAX_BLOCK] === block || blocks[position + MAX_BLOCK] === block) continue
    const inBlock: number[] = []
    let from = position
    while (blocks[from - 1] === block) from -= 1
    for (let at = from; blocks[at] === block; at += 1) inBlock.push(members[at] ?? 0)
    if (inBlock.length > MAX_BLOCK) continue
    for (const other of inBlock) if (other > name) partners.add(other)
  }
  return partners
}

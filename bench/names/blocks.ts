import { MAX_BLOCK } from '../../server/matching/name-candidates.ts'
import { blockingKeys } from '../../server/names/blocking-keys.ts'

/** People's names by their blocks. Ingest keeps blocks as keys in the store; here they are in memory. */
export interface Blocked {
  readonly index: BlockIndex
  /** How many blocks are too large, so that their pairs are not offered. */
  readonly oversized: number
}

/** Sorts names into blocks and counts the blocks that are too large. */
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

/** Yields pairs of indices [i, j], i < j, of names that share a block that is not too large, each once. */
export function* candidatePairs({ index }: Blocked): Generator<readonly [number, number]> {
  for (let name = 0; name + 1 < index.starts.length; name += 1) {
    for (const other of partnersOf(name, index)) yield [name, other]
  }
}

/** Returns the names after this one that share one of its blocks. */
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

/** Names by the blocks they fall into, in typed arrays: about 20 bytes a name and key. */
interface BlockIndex {
  /** Name indices, block after block. */
  readonly members: Uint32Array
  /** For each member, the number of its block. */
  readonly blocks: Uint32Array
  /**
   * Positions in `members`, name after name. The positions of name n are `positions.subarray(starts[n], starts[n +
   * 1])`.
   */
  readonly positions: Uint32Array
  readonly starts: Uint32Array
}

/** Names that fit beside a 29-bit hash in the 53 bits of a number. */
const MAX_NAMES = 2 ** 24

/**
 * Sorts names into blocks by the hash of each key. Two keys with one hash share a block, which costs comparisons but
 * loses no pair. Throws RangeError beyond 16,777,216 names.
 */
function indexBlocks(count: number, keysOf: (name: number) => readonly string[]): BlockIndex {
  if (count > MAX_NAMES) throw new RangeError(`${count} names to block; at most ${MAX_NAMES} fit, so split them`)
  const starts = new Uint32Array(count + 1)
  const unsorted: number[] = []
  for (let name = 0; name < count; name += 1) {
    for (const hash of new Set(keysOf(name).map(hashOf))) unsorted.push(hash * MAX_NAMES + name)
    starts[name + 1] = unsorted.length
  }
  const sorted = Float64Array.from(unsorted).sort()
  const index = {
    members: new Uint32Array(sorted.length),
    blocks: new Uint32Array(sorted.length),
    positions: new Uint32Array(sorted.length),
    starts,
  }
  const filled = starts.slice()
  let block = 0
  let hashBefore = -1
  sorted.forEach((packed, position) => {
    const name = packed % MAX_NAMES
    const hash = Math.floor(packed / MAX_NAMES)
    if (hash !== hashBefore) block += 1
    hashBefore = hash
    index.members[position] = name
    index.blocks[position] = block
    const next = filled[name] ?? 0
    index.positions[next] = position
    filled[name] = next + 1
  })
  return index
}

/** FNV-1a, 29 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >>> 3
}

import type { BlockIndex } from './block-index.ts'

/** Positions in `members`, the last one excluded. */
export interface BlockRange {
  readonly from: number
  readonly to: number
}

/** The blocks of more than `maxBlock` members, by number. */
export function oversizedBlocks({ blocks }: BlockIndex, maxBlock: number): Map<number, BlockRange> {
  const oversized = new Map<number, BlockRange>()
  let from = 0
  for (let to = 1; to <= blocks.length; to += 1) {
    if (blocks[to] === blocks[from]) continue
    if (to - from > maxBlock) oversized.set(blocks[from] ?? 0, { from, to })
    from = to
  }
  return oversized
}

/** Puts the members of one block in the order of `spelling`, so that those most alike become neighbours. */
export function sortBlock(index: BlockIndex, { from, to }: BlockRange, spelling: (name: number) => string): void {
  const members = [...index.members.subarray(from, to)]
  const slots = new Map(members.map((name, offset) => [name, slotOf(index, name, from + offset)]))
  const keyed = members.map((name) => ({ name, key: spelling(name) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.name - b.name))
  keyed.forEach(({ name }, offset) => {
    index.members[from + offset] = name
    index.positions[slots.get(name) ?? 0] = from + offset
  })
}

/** Where `positions` says that a name stands at a position. */
function slotOf({ positions, starts }: BlockIndex, name: number, position: number): number {
  return positions.indexOf(position, starts[name])
}

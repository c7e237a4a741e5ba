import type { Node } from '../../model/graph.ts'
import { storedNodes } from '../journal/stored-graph.ts'
import { isNamed, nameKeys, namesOf } from '../names/blocking-keys.ts'
import { compareParsed } from '../names/compare-names.ts'
import { sameFullName } from '../names/full-name.ts'
import { MAX_NAME_LENGTH, type NameKind, type ParsedName, parseName } from '../names/parse-name.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inSlices } from '../store/in-parts.ts'
import { type BestNames, LEAST_AGREEMENT } from './classify-names.ts'

const keyHolders = statement('read/key-holders')

/** Blocks with more entities are skipped: if a name is so common, the other blocks of a pair say more. */
export const MAX_BLOCK = 40

/** Two entities of one kind, in the order of their ids, whose names are alike enough to compare the entities themselves. */
export interface CandidatePair {
  a: Node
  b: Node
  names: BestNames
}

/** Returns the candidate pairs of these nodes with anybody in the store, and the blocks that were too large to compare. */
export async function findCandidates(
  tx: Transaction,
  nodes: readonly Node[],
): Promise<{ candidates: CandidatePair[]; oversized: string[] }> {
  const byKey = new Map<string, Node[]>()
  for (const node of nodes) {
    for (const key of nameKeys(node)) byKey.set(key, [...(byKey.get(key) ?? []), node])
  }
  const { pairs, oversized } = await pairsInBlocks(tx, byKey)
  const ids = new Set([...pairs.values()].map(([, other]) => other))
  const others = new Map<string, Node>((await storedNodes(tx, [...ids])).map((node) => [node.id, node]))
  const parsed = parser()
  const candidates = [...pairs.values()].flatMap(([node, id]): CandidatePair[] => {
    const other = others.get(id)
    if (other === undefined || node.kind !== other.kind) return []
    const [a, b] = node.id < id ? [node, other] : [other, node]
    if (!isNamed(a)) return []
    const names = bestNames(namesOf(a), namesOf(b), a.kind, parsed)
    return names === null ? [] : [{ a, b, names }]
  })
  return { candidates, oversized }
}

/** Returns each pair of a node with the id of another entity in one of its blocks, once. Skips blocks that are too large. */
async function pairsInBlocks(
  tx: Transaction,
  byKey: ReadonlyMap<string, readonly Node[]>,
): Promise<{ pairs: ReadonlyMap<string, readonly [Node, string]>; oversized: string[] }> {
  const pairs = new Map<string, readonly [Node, string]>()
  const oversized: string[] = []
  await inSlices([...byKey.keys()], async (slice) => {
    for (const { key, size, entities } of await tx.run(keyHolders, { keys: slice, most: MAX_BLOCK })) {
      if (Number(size) > MAX_BLOCK) {
        oversized.push(String(key))
        continue
      }
      for (const node of byKey.get(String(key)) ?? []) {
        for (const other of Array.isArray(entities) ? entities.map(String) : []) {
          if (other !== node.id) pairs.set([node.id, other].sort().join('='), [node, other])
        }
      }
    }
  })
  return { pairs, oversized }
}

/** Returns a `parseName` that parses each name only once. */
function parser(): (name: string, kind: NameKind) => ParsedName {
  const known = new Map<string, ParsedName>()
  return (name, kind) => {
    const key = `${kind} ${name}`
    const parsed = known.get(key) ?? parseName(name, kind)
    known.set(key, parsed)
    return parsed
  }
}

/** Returns the two names that agree best, or null if none agree enough. */
function bestNames(
  ours: readonly string[],
  theirs: readonly string[],
  kind: NameKind,
  parsed: (name: string, kind: NameKind) => ParsedName,
): BestNames | null {
  let best: BestNames | null = null
  for (const a of ours) {
    for (const b of theirs) {
      if (Math.max(a.length, b.length) > MAX_NAME_LENGTH) continue
      const [one, other] = [parsed(a, kind), parsed(b, kind)]
      const comparison = compareParsed(one, other)
      if (comparison.verdict === 'different' && comparison.worst < LEAST_AGREEMENT) continue
      if (best !== null && comparison.score <= best.comparison.score) continue
      const isLone = (one.kind === 'Person' && one.isLone) || (other.kind === 'Person' && other.isLone)
      best = { a, b, comparison, isLone, isSameFullName: sameFullName(a, b, kind) }
    }
  }
  return best
}

import type { Node } from '../../model/graph.ts'
import { inSlices } from '../journal/claims.ts'
import { storedNodes } from '../journal/stored-graph.ts'
import { compareParsed } from '../names/compare-names.ts'
import { isNamed, nameKeys, namesOf } from '../names/name-keys.ts'
import { MAX_NAME_LENGTH, type NameKind } from '../names/name-kind.ts'
import { type ParsedName, parseName } from '../names/parse-name.ts'
import { sameFullName } from '../names/same-full-name.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { type BestNames, WORST_IN_CONTEXT } from './judge-names.ts'

const keyHolders = statement('read/key-holders')

/** A block with more entities is left out: in so common a name the other blocks of a pair tell more. */
export const MAX_BLOCK = 40

/** Two entities of one kind whose names may be one name. */
export interface Namesakes {
  a: Node
  b: Node
  names: BestNames
}

/** The entities whose names are like those of these, and how many blocks were too large to be looked at. */
export async function findNamesakes(
  tx: Transaction,
  nodes: readonly Node[],
): Promise<{ found: Namesakes[]; oversized: number }> {
  const byKey = new Map<string, Node[]>()
  for (const node of nodes) {
    for (const key of nameKeys(node)) byKey.set(key, [...(byKey.get(key) ?? []), node])
  }
  const pairs = new Map<string, readonly [Node, string]>()
  let oversized = 0
  await inSlices([...byKey.keys()], async (slice) => {
    for (const { key, size, entities: holders } of await tx.run(keyHolders, { keys: slice, most: MAX_BLOCK })) {
      if (Number(size) > MAX_BLOCK) oversized += 1
      else {
        for (const node of byKey.get(String(key)) ?? []) {
          for (const other of Array.isArray(holders) ? holders.map(String) : []) {
            if (other !== node.id) pairs.set([node.id, other].sort().join('='), [node, other])
          }
        }
      }
    }
  })
  const ids = new Set([...pairs.values()].map(([, other]) => other))
  const others = new Map((await storedNodes(tx, [...ids])).map((node) => [node.id, node]))
  const parsed = parser()
  const found = [...pairs.values()].flatMap(([a, id]): Namesakes[] => {
    const b = others.get(id)
    if (b === undefined || a.kind !== b.kind || !isNamed(a)) return []
    const names = bestNames(namesOf(a), namesOf(b), a.kind, parsed)
    return names === null ? [] : [{ a, b, names }]
  })
  return { found, oversized }
}

/** Reads each name once, however many it is compared with. */
function parser(): (name: string, kind: NameKind) => ParsedName {
  const known = new Map<string, ParsedName>()
  return (name, kind) => {
    const key = `${kind} ${name}`
    const parsed = known.get(key) ?? parseName(name, kind)
    known.set(key, parsed)
    return parsed
  }
}

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
      if (comparison.verdict === 'different' && comparison.worst < WORST_IN_CONTEXT) continue
      if (best !== null && comparison.score <= best.comparison.score) continue
      const isLone = (one.kind === 'Person' && one.isLone) || (other.kind === 'Person' && other.isLone)
      best = { a, b, comparison, isLone, isSameFullName: sameFullName(a, b, kind) }
    }
  }
  return best
}

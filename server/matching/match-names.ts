import { type Decision, decide } from '../../model/claim.ts'
import type { Node } from '../../model/graph.ts'
import type { Transaction } from '../store/graph-store.ts'
import type { StoredClaim } from '../store/stored-claim.ts'
import { whereAllAgree } from './all-agree.ts'
import { findNamesakes, type Namesakes } from './find-namesakes.ts'
import { judgeNames, mayBeOne } from './judge-names.ts'
import { readDealings, readMarks } from './read-context.ts'

/**
 * Which of all people and organisations these may be, by name and context, as decisions of this batch between the
 * members that have the matching names. `oversized` counts blocks of names too common to be compared.
 */
export async function matchNames(
  tx: Transaction,
  nodes: readonly Node[],
  batch: number,
): Promise<{ decisions: Decision[]; oversized: number }> {
  const { found, oversized } = await findNamesakes(tx, nodes)
  const dealingsOf = await readDealings(tx, idsOf(found))
  // Most are told from each other by what they do; only of the others are all claims read.
  const likely = found.filter(({ a, b, names }) => mayBeOne(names, dealingsOf(a.id), dealingsOf(b.id)))
  const marksOf = await readMarks(tx, idsOf(likely))
  const contextOf = (id: string) => ({ ...dealingsOf(id), ...marksOf(id) })
  const judged = likely.flatMap(({ a, b, names }) => {
    const judgement = judgeNames(names, contextOf(a.id), contextOf(b.id))
    return judgement === null ? [] : [{ pair: [a.id, b.id] as const, judgement, names }]
  })
  const decisions = whereAllAgree(judged).map(({ pair: [a, b], judgement, names }) => {
    const members = [
      memberNamed(names.a, marksOf(a).claims) ?? a,
      memberNamed(names.b, marksOf(b).claims) ?? b,
    ] as const
    return decide(judgement.kind, members, batch, judgement.reasons)
  })
  return { decisions, oversized }
}

function idsOf(found: readonly Namesakes[]): string[] {
  return found.flatMap(({ a, b }) => [a.id, b.id])
}

/** The member of a cluster of whom a claim states this name. */
function memberNamed(name: string, claims: readonly StoredClaim[]): string | undefined {
  const states = ({ values }: StoredClaim) =>
    values.name === name || (Array.isArray(values.aliases) && values.aliases.includes(name))
  return claims.find(states)?.subject
}

import type { Batch, ClaimId, Counts } from '../../model/claim.ts'
import { type Decision, decideOnClaim, decideOnPair, isAboutPair } from '../../model/decision.ts'
import { type EntityId, kindOfId } from '../../model/entity.ts'
import { whoIsWho } from '../../model/identity.ts'
import type { DecisionAsRead, RowError } from '../formats/reader.ts'
import { journalWith } from '../journal/batches.ts'
import { standingAround } from '../journal/claims.ts'
import type { FirstDifferences } from '../journal/count-changes.ts'
import { recluster } from '../journal/settle.ts'
import { knownSubjects } from '../matching/subjects.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { inNfc } from './composed.ts'

const putDecisions = statement('write/put-decisions')

/**
 * Imports the decisions of an export as decisions of this batch. All claims of the batch must be stored before, since
 * they determine which member a cluster is named after. A decision that stands already is saved too, so that it outlives
 * the other. One that standing decisions contradict is an error of its row.
 */
export async function importDecisions(
  tx: Transaction,
  known: readonly Batch[],
  batch: Batch,
  asRead: readonly DecisionAsRead[],
  differences?: FirstDifferences,
): Promise<{ errors: RowError[]; counts: Counts }> {
  const journal = journalWith(known, batch)
  const composed = asRead.map((one) => (isAboutPair(one) ? { ...one, a: inNfc(one.a), b: inNfc(one.b) } : one))
  const named = composed.filter(isAboutPair).flatMap(({ a, b }) => [a, b])
  const subjects = await knownSubjects(tx, named)
  const errors: RowError[] = []
  const asked = composed.flatMap((one) => {
    const decision = ofSubjects(one, subjects, batch)
    if (decision === null) {
      const missing = [one.a, one.b].find((key) => !subjects.has(key)) ?? ''
      errors.push(fault(one, missing, `there is no item "${missing}", so nothing can be decided about it`))
      return []
    }
    if (decision.kind !== 'same' || kindOfId(decision.a) === kindOfId(decision.b)) return [{ one, decision }]
    errors.push(fault(one, inWords(decision), 'only items of one kind can be the same'))
    return []
  })
  const about = asked.flatMap(({ decision }) => aboutOf(decision))
  const { standing: others } = await standingAround(tx, about, journal)
  const decided = new Set(others.map(({ kind, a, b }) => `${kind} ${a} ${b}`))
  const fresh = asked.filter(({ decision: { kind, a, b } }) => !decided.has(`${kind} ${a} ${b}`))
  const refused = contradicting(
    fresh.map(({ decision }) => decision),
    others,
  )
  for (const { one, decision } of fresh) {
    if (refused.has(decision))
      errors.push(fault(one, inWords(decision), 'standing decisions contradict this: undo them first'))
  }
  const made = asked.map(({ decision }) => decision).filter((decision) => !refused.has(decision))
  if (made.length > 0) await tx.run(putDecisions, { rows: made })
  return { errors, counts: await recluster(tx, made, journal, { batch: batch.number, differences }) }
}

function aboutOf(decision: Decision): (EntityId | ClaimId)[] {
  return isAboutPair(decision) ? [decision.a, decision.b] : [decision.a]
}

/** Returns null if one of the two is unknown. */
function ofSubjects(one: DecisionAsRead, subjects: ReadonlyMap<string, EntityId>, { number }: Batch): Decision | null {
  if (!isAboutPair(one)) return decideOnClaim(one.kind, one.a, number, one.reasons)
  const [a, b] = [subjects.get(one.a), subjects.get(one.b)]
  return a === undefined || b === undefined ? null : decideOnPair(one.kind, [a, b], number, one.reasons)
}

/** Returns the new decisions that contradict standing ones: they part what is joined, or join what is kept apart. */
function contradicting(fresh: readonly Decision[], standing: readonly Decision[]): Set<Decision> {
  const before = whoIsWho(standing, () => null)
  const refused = new Set<Decision>(
    fresh.filter(isAboutPair).filter(({ kind, a, b }) => kind === 'different' && before.of(a) === before.of(b)),
  )
  const after = whoIsWho([...standing, ...fresh.filter((decision) => !refused.has(decision))], () => null)
  for (const decision of after.forbidden) if (fresh.includes(decision)) refused.add(decision)
  return refused
}

function inWords({ kind, a, b }: Decision): string {
  return `${a} ${kind} ${b}`
}

function fault({ locator, kind }: DecisionAsRead, value: string, reason: string): RowError {
  return { file: locator.file ?? '', row: locator.row ?? null, column: locator.pointer ?? kind, value, reason }
}

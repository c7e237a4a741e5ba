import { type Batch, type Counts, type Decision, decide } from '../../model/claim.ts'
import { kindOfId } from '../../model/entity.ts'
import { whoIsWho } from '../../model/identity.ts'
import { standingDecisions } from '../../model/standing.ts'
import type { DecisionAsRead, RowError } from '../formats/reader.ts'
import { journalWith } from '../journal/batches.ts'
import type { FirstDifferences } from '../journal/first-differences.ts'
import { decisionsAround } from '../journal/identities.ts'
import { recluster } from '../journal/recluster.ts'
import { knownSubjects, type Subjects } from '../matching/subjects.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'

const putDecisions = statement('write/put-decisions')

/**
 * Takes over decisions that an export states, as the batch's own. To be done when all of its claims are there: which
 * member a cluster is named after depends on all of them. What stands already is not stated again; what standing
 * decisions contradict is an error of its row.
 */
export async function decideStated(
  tx: Transaction,
  known: readonly Batch[],
  batch: Batch,
  stated: readonly DecisionAsRead[],
  differences?: FirstDifferences,
): Promise<{ errors: RowError[]; counts: Counts }> {
  const standing = journalWith(known, batch)
  const pairs = stated.filter(({ b }) => b !== '')
  const named = pairs.flatMap(({ a, b }) => [a, b])
  const subjects = await knownSubjects(tx, named)
  const errors: RowError[] = []
  const asked = stated.flatMap((one) => {
    const missing = (one.b === '' ? [] : [one.a, one.b]).find((key) => !subjects.has(key))
    if (missing !== undefined) {
      errors.push(fault(one, missing, `nothing is said of "${missing}", on which something was decided`))
      return []
    }
    const decision = ofSubjects(one, subjects, batch)
    if (decision.kind !== 'same' || kindOfId(decision.a) === kindOfId(decision.b)) return [{ one, decision }]
    errors.push(fault(one, inWords(decision), 'things of two kinds are never the same'))
    return []
  })
  const about = asked.flatMap(({ decision: { a, b } }) => (b === '' ? [a] : [a, b]))
  const others = standingDecisions(await decisionsAround(tx, about), standing)
  const decided = new Set(others.map(({ kind, a, b }) => `${kind} ${a} ${b}`))
  const fresh = asked.filter(({ decision: { kind, a, b } }) => !decided.has(`${kind} ${a} ${b}`))
  const refused = contradicting(
    fresh.map(({ decision }) => decision),
    others,
  )
  for (const { one, decision } of fresh) {
    if (refused.has(decision))
      errors.push(fault(one, inWords(decision), 'standing decisions say otherwise: undo them first'))
  }
  const made = fresh.map(({ decision }) => decision).filter((decision) => !refused.has(decision))
  if (made.length > 0) await tx.run(putDecisions, { rows: made })
  return { errors, counts: await recluster(tx, made, standing, { batch: batch.number, differences }) }
}

function ofSubjects({ kind, a, b, reasons }: DecisionAsRead, subjects: Subjects, batch: Batch): Decision {
  const about: [string, string?] = b === '' ? [a] : [subjects.get(a) ?? a, subjects.get(b) ?? b]
  return decide(kind, about, batch.number, reasons)
}

/** Those of new decisions that keep apart what stands joined, or join what stands apart. */
function contradicting(fresh: readonly Decision[], standing: readonly Decision[]): Set<Decision> {
  const before = whoIsWho(standing, () => null)
  const refused = new Set(fresh.filter(({ kind, a, b }) => kind === 'different' && before.of(a) === before.of(b)))
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

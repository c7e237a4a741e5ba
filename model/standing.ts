import type { Batch, Claim, CountingClaim } from './claim.ts'
import { type Decision, groundsOf, isAboutPair, type Review, reviews } from './decision.ts'

/** What the rule of standing needs to know about a batch. */
export type BatchStanding = Pick<Batch, 'number' | 'kind' | 'sources' | 'replaces' | 'state'>

/** The batches by number, and for each source the newest batch in force that replaces it. */
export interface Journal {
  batches: ReadonlyMap<number, BatchStanding>
  replacedBy: ReadonlyMap<string, number>
}

function isStanding(batch: BatchStanding): boolean {
  return batch.state === 'open' || batch.state === 'done'
}

/**
 * Makes the journal of these batches. A batch replaces its sources only once it is done: an open one isn't complete.
 */
export function journalOf(batches: Iterable<BatchStanding>): Journal {
  const byNumber = new Map<number, BatchStanding>()
  const replacedBy = new Map<string, number>()
  for (const batch of batches) {
    byNumber.set(batch.number, batch)
    if (!batch.replaces || batch.state !== 'done') continue
    for (const source of batch.sources) replacedBy.set(source, Math.max(batch.number, replacedBy.get(source) ?? 0))
  }
  return { batches: byNumber, replacedBy }
}

/**
 * First rule, what stands. A claim stands while a batch that lists it isn't undone and is no older than the newest
 * batch that replaces the claim's source. Edits can't be replaced.
 *
 * Returns the number of the oldest batch that makes the claim stand, plus the claim's order in it, or null if it
 * doesn't stand. It is the oldest, so that stating a known claim again changes nothing.
 */
export function standingSince(
  claim: Pick<Claim, 'source' | 'batches' | 'order'>,
  { batches, replacedBy }: Journal,
): number | null {
  const oldestInForce = replacedBy.get(claim.source) ?? 0
  let since: number | null = null
  for (const number of claim.batches) {
    const batch = batches.get(number)
    if (batch === undefined || !isStanding(batch)) continue
    if (batch.kind !== 'edit' && number < oldestInForce) continue
    since = Math.min(number, since ?? number)
  }
  return since === null ? null : since + (claim.order ?? 0)
}

/**
 * True if a claim counts: it stands, and nobody has rejected it. Only claims that count are projected.
 *
 * @param claim `batch` is what `standingSince` returns
 */
export function claimCounts<C extends { batch: number | null; review: Review }>(
  claim: C,
): claim is C & Pick<CountingClaim, 'batch' | 'review'> {
  return claim.batch !== null && claim.review !== 'rejected'
}

/** What the rule of standing needs to know about a claim that a decision rests on. */
export type Ground = Pick<Claim, 'id' | 'subject' | 'source' | 'batches' | 'order'>

/**
 * Returns the decisions of batches that aren't undone, oldest first: the latest about each pair or claim. A decision
 * that rests on claims stands only while, of each subject that these are about, one of them counts. Without it, it is
 * as if the decision had not been made. Claims that were erased for good are no longer asked for.
 *
 * @param grounds the claims that the decisions rest on; other claims among them make no difference
 */
export function standingDecisions(
  decisions: Iterable<Decision>,
  journal: Journal,
  grounds: Iterable<Ground>,
): Decision[] {
  const inForce = [...decisions].filter(({ batch: number }) => {
    const batch = journal.batches.get(number)
    return batch !== undefined && isStanding(batch)
  })
  const review = reviews(latest(inForce.filter((decision) => !isAboutPair(decision))))
  const byId = new Map([...grounds].map((claim) => [claim.id, claim]))
  const counts = (claim: Ground) =>
    claimCounts({ batch: standingSince(claim, journal), review: review.get(claim.id) ?? 'unreviewed' })
  return latest(
    inForce.filter((decision) => {
      const named = groundsOf(decision).flatMap((id) => byId.get(id) ?? [])
      const subjects = new Set(named.map(({ subject }) => subject))
      return new Set(named.filter(counts).map(({ subject }) => subject)).size === subjects.size
    }),
  )
}

/** Returns the latest decision about each pair or claim, oldest first. */
function latest(decisions: Iterable<Decision>): Decision[] {
  const found = new Map<string, Decision>()
  for (const decision of decisions) {
    const pair = `${decision.a}=${decision.b}`
    const known = found.get(pair)
    if (known === undefined || outranks(decision, known)) found.set(pair, decision)
  }
  return [...found.values()].sort((one, other) => (outranks(one, other) ? 1 : -1))
}

/** A person's decision wins over Parley's own, and that over a proposal. Otherwise the later one wins. */
function outranks(one: Decision, other: Decision): boolean {
  if (weight(one) !== weight(other)) return weight(one) > weight(other)
  return one.batch === other.batch ? one.id > other.id : one.batch > other.batch
}

/** Stores of earlier versions don't tell Parley's own merges from a person's: they have no grounds. */
function weight(decision: Decision): number {
  if (decision.kind === 'propose') return 0
  return isAboutPair(decision) && decision.restsOn !== undefined ? 1 : 2
}

import { isRelation, type Source } from '../../model/claim.ts'
import { type Decision, isAboutPair } from '../../model/decision.ts'
import type { ClaimRecord, DecisionRecord } from '../../model/parley-json.ts'
import { statement } from '../store/cypher-library.ts'
import { sourcesIn } from '../store/graph-rows.ts'
import type { GraphStore } from '../store/graph-store.ts'
import { readInSlices } from '../store/in-parts.ts'
import { claimsIn, isStanding } from '../store/stored-journal.ts'
import { claimRecord } from './claim-record.ts'
import { readBatches, type Selection } from './selection.ts'

const sourcesById = statement('read/sources')
const keys = statement('read/keys')
const claimsAbout = statement('read/claims-about')

/** Sources that one statement reads. They are few, since sources hold texts. */
const FEW = 50

/** Yields the sources of all exported claims. A reader of the export needs them before the claims. */
export async function* sourceRecords(store: GraphStore, { claims }: Selection): AsyncIterable<Source> {
  const ids = new Set<string>()
  for await (const page of claims()) for (const { source } of page) ids.add(source)
  const sorted = [...ids].sort()
  for (let start = 0; start < sorted.length; start += FEW) {
    const rows = await store.read(sourcesById, { ids: sorted.slice(start, start + FEW) })
    yield* sourcesIn(rows)
  }
}

/** Yields the exported claims as records. */
export async function* claimRecords(store: GraphStore, { claims }: Selection): AsyncIterable<ClaimRecord> {
  const newest = Math.max(0, ...(await readBatches(store)).map(({ number }) => number))
  for await (const page of claims()) for (const claim of page) yield claimRecord(claim, newest)
}

/** Yields the exported decisions. Entities go by the keys of their sources, or by id if no claim about them stands. */
export async function* decisionRecords(store: GraphStore, { decisions }: Selection): AsyncIterable<DecisionRecord> {
  const decided = await decisions()
  for (let start = 0; start < decided.length; start += FEW) {
    const some = decided.slice(start, start + FEW)
    const named = await keysOf(store, some)
    for (const decision of some) {
      const { a, b, reasons } = decision
      yield isAboutPair(decision)
        ? { kind: decision.kind, a: named.get(a) ?? a, b: named.get(b) ?? b, reasons }
        : { kind: decision.kind, a, b: decision.b, reasons }
    }
  }
}

/** Maps the ids that decisions name to a key that a standing claim uses for each. */
async function keysOf(store: GraphStore, decisions: readonly Decision[]): Promise<Map<string, string>> {
  const members = new Set<string>(decisions.filter(isAboutPair).flatMap(({ a, b }) => [a, b]))
  const merged = await readInSlices(store, keys, members, (ids) => ({ keys: ids }))
  const about = [...new Set([...members, ...merged.map(({ entity }) => String(entity))])]
  const named = new Map<string, string>()
  for (const claim of claimsIn(await readInSlices(store, claimsAbout, about))) {
    if (isStanding(claim) && !isRelation(claim.type) && members.has(claim.subject))
      named.set(claim.subject, claim.asRead)
  }
  return named
}

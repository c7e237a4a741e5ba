import type * as z from 'zod'
import type { Locator } from '../../../model/claim.ts'
import { ClaimRecord, DecisionRecord, EntityRecord, MeetingRecord, RelationRecord } from '../../../model/parley-json.ts'
import type { ClaimAsRead, DecisionAsRead } from '../reader.ts'
import { type Fault, faultsOf, pointerOf } from '../row-error.ts'
import { proofOf, type Sources } from './evidence.ts'
import { claimSays, entitySays, meetingSays, relationSays, type Said } from './says.ts'

/** The kinds of record a document is made of. */
export type RecordKind = 'entity' | 'meeting' | 'relation' | 'claim' | 'decision'

/** The claims of a record, or what it decides, or all of its faults. */
export type Outcome = { claims: ClaimAsRead[]; decision?: DecisionAsRead } | { faults: Fault[] }

/** For each kind of record: what it states, one claim for each piece of evidence. */
export const claimsOf: Record<RecordKind, (record: unknown, locator: Locator, sources: Sources) => Outcome> = {
  entity: (record, locator, sources) => outcome(EntityRecord.safeParse(record), record, entitySays, locator, sources),
  meeting: (record, locator, sources) =>
    outcome(MeetingRecord.safeParse(record), record, meetingSays, locator, sources),
  relation: (record, locator, sources) =>
    outcome(RelationRecord.safeParse(record), record, relationSays, locator, sources),
  claim: (record, locator, sources) => outcome(ClaimRecord.safeParse(record), record, claimSays, locator, sources),
  decision: (record, locator) => {
    const parsed = DecisionRecord.safeParse(record)
    if (!parsed.success) return { faults: faultsOf(parsed.error, record) }
    return { claims: [], decision: { ...parsed.data, locator } }
  },
}

function outcome<T>(
  parsed: z.ZodSafeParseResult<T>,
  record: unknown,
  says: (data: T) => Said[],
  locator: Locator,
  sources: Sources,
): Outcome {
  if (!parsed.success) return { faults: faultsOf(parsed.error, record) }
  const claims: ClaimAsRead[] = []
  const faults = new Map<string, Fault>()
  for (const { evidence = [{}], path, values, locator: own = locator, exported = {}, ...what } of says(parsed.data)) {
    for (const [index, piece] of evidence.entries()) {
      const checked = proofOf(piece, sources, exported.order !== undefined)
      if ('proof' in checked) {
        claims.push({ ...what, ...given(exported), values: given(values), locator: own, ...checked.proof })
      } else for (const fault of checked.faults) note(faults, { ...fault, path: [...path(index), ...fault.path] })
    }
  }
  return faults.size === 0 ? { claims } : { faults: [...faults.values()] }
}

/** What several ties of a meeting rest on is wrong once. */
function note(faults: Map<string, Fault>, fault: Fault): void {
  faults.set(pointerOf(fault.path), fault)
}

/** Without what is undefined. */
function given<Value>(values: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  const stated: Record<string, Value> = {}
  for (const [property, value] of Object.entries(values)) if (value !== undefined) stated[property] = value
  return stated
}

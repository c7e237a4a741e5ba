import { ClaimId, type CountingClaim } from '../../model/claim.ts'
import type { EntityId } from '../../model/entity.ts'

/** A claim of a record that counts: about Ann, made by batch 1 and reviewed by nobody, unless told otherwise. */
export function counting(id: string, { id: _id, ...more }: Partial<CountingClaim> = {}): CountingClaim {
  return {
    id: ClaimId.parse(id),
    type: 'Person',
    values: {},
    source: 'a list',
    method: 'record',
    batch: 1,
    review: 'unreviewed',
    ...more,
  }
}

/** A claim that somebody holds or held an office: Ann's for Norway, unless told otherwise. */
export function office(
  id: string,
  values: CountingClaim['values'],
  more: Partial<CountingClaim> = {},
  from: EntityId = 'person:ann',
  to: EntityId = 'state:NOR',
): CountingClaim {
  return counting(id, { type: 'REPRESENTS', ends: { from, to }, values, ...more })
}

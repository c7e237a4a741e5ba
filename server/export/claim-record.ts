import { namesRead, type Values } from '../../model/claim.ts'
import { EntityId, isEntityId } from '../../model/entity.ts'
import type { ClaimRecord } from '../../model/parley-json.ts'
import type { StandingClaim } from '../store/stored-journal.ts'

/**
 * Returns a claim in its source's own keys, with the ids that these keys have here. So it becomes the same claim with the
 * same id wherever it is loaded.
 *
 * @param newest the number of the newest batch. It keeps older claims older.
 */
export function claimRecord(claim: StandingClaim, newest: number): ClaimRecord & { id: string } {
  const { id, type, source, publishedAt, locator, quote, start, end, method, confidence, edit, batch } = claim
  const { key, from, to, representing } = namesRead(claim)
  const owned: [string | undefined, unknown][] = [
    [key, claim.subject],
    [from, claim.from],
    [to, claim.to],
    [representing, claim.values.representing],
  ]
  const ids = Object.fromEntries(
    owned.flatMap(([name, own]) =>
      name === undefined || isEntityId(name) ? [] : [[name, EntityId.parse(own)] as const],
    ),
  )
  return {
    id,
    type,
    key,
    from,
    to,
    values: asRead(claim.values, key, representing),
    source,
    publishedAt,
    locator,
    quote,
    start,
    end,
    method,
    confidence,
    ...(Object.keys(ids).length === 0 ? {} : { ids }),
    order: batch / (newest + 1),
    edit,
  }
}

/** Returns the values as they were read: without the source's own key, and with keys where the store put ids. */
function asRead({ keys, ...values }: Values, key: string | undefined, representing: string | undefined): Values {
  const given = Array.isArray(keys) ? keys.filter((one) => one !== key) : []
  return {
    ...values,
    ...(given.length === 0 ? {} : { keys: given }),
    ...(representing === undefined ? {} : { representing }),
  }
}

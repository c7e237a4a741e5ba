import { createHash } from 'node:crypto'
import { ClaimId, isBlackedOut, isRelation, type Source, tieAsRead } from '../../model/claim.ts'
import { type EntityKind, kindOfId } from '../../model/entity.ts'
import { canonical } from '../../model/graph.ts'
import { tieId } from '../../model/relation.ts'
import type { ClaimAsRead } from '../formats/reader.ts'
import { keysIn, type Subjects } from '../matching/subjects.ts'
import type { StoredClaim } from '../store/stored-journal.ts'

/**
 * Returns the hash of the source and the claim as read, so a claim has the same id in every store. The hash leaves out the
 * claim's place, because an inserted row must not renew the claims below it. It also leaves out what only an export
 * states, and the source's own key for the subject from among its identifiers.
 */
export function claimId(claim: ClaimAsRead): ClaimId {
  return hashOf(claim, {})
}

/**
 * Returns the id of a claim whose words were read before about others: a source had one of its keys as another kind then.
 * So the claim has an id of its own, which is the same in every store.
 */
export function claimIdOfKinds(claim: ClaimAsRead, subjects: Pick<Subjects, 'of'>): ClaimId {
  return hashOf(claim, { kinds: keysIn(claim).map((key) => kindOfId(subjects.of(claim, key) ?? '')) })
}

function hashOf(
  { type, key, from, to, values, source, quote, method, edit }: ClaimAsRead,
  more: { kinds?: (EntityKind | null)[] },
): ClaimId {
  const { keys, ...others } = values
  const given = Array.isArray(keys) ? keys.filter((one) => one !== key) : []
  const said = given.length === 0 ? others : { ...others, keys: given }
  const asRead = { type, key, from, to, values: said, source, quote, method, edit, ...more }
  return ClaimId.parse(createHash('sha256').update(canonical(asRead)).digest('base64url').slice(0, 22))
}

/**
 * Returns the id of a claim that was read. An exported one keeps the id of its kinds, if it had that one, and the id of
 * what it said before a name was blacked out: by that its decisions name it.
 */
function idOf(read: ClaimAsRead, subjects: Pick<Subjects, 'of'>): ClaimId {
  if (read.id !== undefined && isBlackedOut(read)) return read.id
  const id = claimId(read)
  return read.id === undefined || read.id === id || read.id !== claimIdOfKinds(read, subjects) ? id : read.id
}

/** Makes a claim of one that was read, listed by this batch. Returns null if it names something that no claim is about. */
export function toClaim(
  read: ClaimAsRead,
  subjects: Pick<Subjects, 'of'>,
  source: Source,
  batch: number,
): StoredClaim | null {
  const { type, key, from, to, values, ids: _ids, id: _id, publishedAt: dated, ...rest } = read
  // An exported claim has its own date or none: its source may have got one only after the claim was read.
  const publishedAt = read.order === undefined ? (dated ?? source.publishedAt) : dated
  const own = (named: string | undefined) => subjects.of(read, named)
  const body = own(typeof values.representing === 'string' ? values.representing : undefined)
  if (values.representing !== undefined && body === undefined) return null
  const common = {
    ...rest,
    id: idOf(read, subjects),
    type,
    values: body === undefined ? values : { ...values, representing: body },
    batches: [batch],
    batch: null,
    review: 'unreviewed' as const,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  }
  if (isRelation(type)) {
    const ends = { from: own(from), to: own(to) }
    if (ends.from === undefined || ends.to === undefined) return null
    const about = tieId(type, ends.from, ends.to, values)
    const names = { from, to, representing: body === undefined ? undefined : String(values.representing) }
    return { ...common, asRead: tieAsRead(type, names), subject: about, about, from: ends.from, to: ends.to }
  }
  const subject = own(key)
  if (subject === undefined || key === undefined) return null
  const keys = Array.isArray(values.keys) ? values.keys : []
  const known = kindOfId(key) === null ? { ...values, keys: [...new Set([...keys, key])] } : values
  return { ...common, values: known, asRead: key, subject, about: subject }
}

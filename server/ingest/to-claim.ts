import { createHash } from 'node:crypto'
import { isRelation, type Source } from '../../model/claim.ts'
import { kindOfId } from '../../model/entity.ts'
import { canonical } from '../../model/graph.ts'
import { tieId } from '../../model/relation.ts'
import type { StoredClaim } from '../store/stored-claim.ts'
import type { Subjects } from './resolve/subjects.ts'
import type { Statement } from './statement.ts'

/** The hash of source and statement as read. Its place is no part of it: an inserted row renews nothing. */
export function claimId({
  locator: _place,
  start: _start,
  end: _end,
  confidence: _sure,
  ...asRead
}: Statement): string {
  return createHash('sha256').update(canonical(asRead)).digest('base64url').slice(0, 22)
}

/** The claim that a statement makes, listed by one batch; null where it names something nobody said anything of. */
export function toClaim(statement: Statement, subjects: Subjects, source: Source, batch: number): StoredClaim | null {
  const { type, key, from, to, values, edit: _edit, ...rest } = statement
  const own = (named: string | undefined) => (named === undefined ? undefined : subjects.get(named))
  const body = own(typeof values.representing === 'string' ? values.representing : undefined)
  if (values.representing !== undefined && body === undefined) return null
  const common = {
    ...rest,
    id: claimId(statement),
    type,
    values: body === undefined ? values : { ...values, representing: body },
    batches: [batch],
    batch: 0,
    review: 'unreviewed' as const,
    ...(source.publishedAt === undefined ? {} : { publishedAt: source.publishedAt }),
  }
  if (isRelation(type)) {
    const ends = { from: own(from), to: own(to) }
    if (ends.from === undefined || ends.to === undefined) return null
    const about = tieId(type, ends.from, ends.to, values)
    return { ...common, asRead: `${from}|${type}|${to}`, subject: about, about, from: ends.from, to: ends.to }
  }
  const subject = own(key)
  if (subject === undefined || key === undefined) return null
  const keys = Array.isArray(values.keys) ? values.keys : []
  const known = kindOfId(key) === null ? { ...values, keys: [...new Set([...keys, key])] } : values
  return { ...common, values: known, asRead: key, subject, about: subject }
}

import { createHash } from 'node:crypto'
import anyAscii from 'any-ascii'
import { type EntityKind, idPrefix } from '../../model/entity.ts'

const LONGEST = 80

/** An id made from a name: ASCII, lower case, hyphens; over 80 characters it is cut and ends in a hash of the whole. */
export function idFromName(kind: EntityKind, name: string): string {
  const slug = anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8)
  const short = slug.length > LONGEST ? `${slug.slice(0, LONGEST).replace(/-$/, '')}-${hash}` : slug || hash
  return kind === 'State' ? `${idPrefix.State}x-${short}` : `${idPrefix[kind]}${short}`
}

/** The id itself, or where a namesake has it `-2`, `-3`. Once given, an id never changes. */
export function firstFree(base: string, isTaken: (id: string) => boolean): string {
  let id = base
  for (let number = 2; isTaken(id); number += 1) id = `${base}-${number}`
  return id
}

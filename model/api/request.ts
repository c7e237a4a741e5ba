import * as z from 'zod'
import { Day } from '../partial-date.ts'

/** Parses a list in a query string: `kinds=Person,State`, or the name given several times. */
export function listOf<T extends z.ZodType<string>>(item: T) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value),
    z.array(item),
  )
}

/** Parses a limit from 1 to `most`; `usual` is the default. */
export const count = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual)

/** A flag in a query string: `?dryRun` or `?dryRun=true`. */
export const flag = z
  .preprocess((value) => (value === '' || value === 'true' ? true : value === 'false' ? false : value), z.boolean())
  .default(false)

export const Id = z.string().min(1).max(2_000)

export const Period = { since: Day.optional(), until: Day.optional() }

export const isInOrder = ({ since = '', until = '9999' }: { since?: string | undefined; until?: string | undefined }) =>
  since <= until

export const inOrder = { error: '"until" is before "since"', path: ['until'] }

/** The id of an entity in a path. */
export const EntityParams = z.strictObject({ id: Id })

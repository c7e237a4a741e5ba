import type { Request } from 'express'
import * as z from 'zod'
import { AppError } from '../../model/problem.ts'

/** A request that brings neither parameters nor query nor body. */
const nothing = z.strictObject({})

/** What a request asks, as its schema reads it. Throws `bad-request` that names each value and what would be right. */
export function parseRequest<R extends z.ZodObject>(schema: R, request: Request): z.output<R> {
  const given: Record<string, unknown> = { params: request.params, query: request.query, body: request.body ?? {} }
  if (!('query' in schema.shape)) parse(z.object({ query: nothing }), given)
  return parse(schema, Object.fromEntries(Object.keys(schema.shape).map((part) => [part, given[part]])))
}

function parse<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, message }) => {
    const value = at(given, path)
    const isShort = value !== undefined && typeof value !== 'object'
    // A message may repeat the value.
    const said = { path: path.map(String), message: shortened(message, 500) }
    return isShort ? { ...said, value: shortened(value, 100) } : said
  })
  const inWords = issues.map((issue) => {
    const place = issue.path.join('.')
    return 'value' in issue ? `${place}=${issue.value}: ${issue.message}` : `${place}: ${issue.message}`
  })
  throw new AppError('bad-request', inWords.join('. '), { details: { issues } })
}

function shortened(value: unknown, most: number): string {
  const text = String(value)
  return text.length > most ? `${text.slice(0, most)}…` : text
}

function at(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    given,
  )
}

import * as z from 'zod'

/** Every way in which Parley refuses or fails, with its HTTP status: the closed list behind the RFC 9457 problems. */
const problemCodes = {
  'bad-request': 400,
  'bad-query': 400,
  'query-refused': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  /** Another writer has to end first; try again later. */
  busy: 409,
  gone: 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  'misdirected-host': 421,
  'rows-rejected': 422,
  'too-many-requests': 429,
  cancelled: 499,
  /** A file that Parley keeps was changed or cut off. */
  damaged: 500,
  internal: 500,
  'engine-unavailable': 503,
  'query-timeout': 504,
  'query-too-big': 507,
} as const

export type ProblemCode = keyof typeof problemCodes

/** An RFC 9457 problem document. `type` is `/problems/<code>`; `details` holds what a program can act on. */
export const Problem = z.object({
  type: z.string(),
  code: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
})
export type Problem = z.infer<typeof Problem>

/**
 * An error with a code. Its message says what was wrong, with the value, and what to do. People see it, so it holds no
 * secret and no stack.
 */
export class AppError extends Error {
  readonly code: ProblemCode
  readonly details: Record<string, unknown> | undefined

  constructor(
    code: ProblemCode,
    message: string,
    options: { cause?: unknown; details?: Record<string, unknown> } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.name = 'AppError'
    this.code = code
    this.details = options.details
  }

  /** The HTTP status that goes with the code. */
  get status(): number {
    return problemCodes[this.code]
  }
}

/** Returns the problem document for an error. Any error but an AppError becomes `internal`, and its text stays hidden. */
export function toProblem(error: unknown): Problem {
  const known =
    error instanceof AppError
      ? error
      : new AppError('internal', 'Something went wrong inside Parley: look in the server’s log.')
  return {
    type: `/problems/${known.code}`,
    code: known.code,
    title: known.code.replaceAll('-', ' '),
    status: known.status,
    detail: known.message,
    ...(known.details === undefined ? {} : { details: known.details }),
  }
}

/** Returns the error that a problem document describes. An unknown code becomes `internal`. */
export function fromProblem({ code, detail, details }: Problem): AppError {
  const known = Object.keys(problemCodes).find((one): one is ProblemCode => one === code) ?? 'internal'
  return new AppError(known, detail, details === undefined ? {} : { details })
}

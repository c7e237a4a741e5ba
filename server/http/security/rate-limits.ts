import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { AppError } from '../../../model/problem.ts'

/** Requests from one address in a minute: far above what a page asks, far below what would starve others. */
const REQUESTS = 6_000
/** Wrong tokens from one address in a minute. */
const GUESSES = 30

/** Refuses, with Retry-After, an address that asks too often. */
export const limitRequests = (): RequestHandler => limited(REQUESTS, 'requests')

/** Refuses, with Retry-After, an address that tries too many tokens. A right token is never counted. */
export const limitGuesses = (): RequestHandler => limited(GUESSES, 'wrong tokens')

function limited(limit: number, what: string): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new AppError('too-many-requests', `More than ${limit} ${what} in a minute: wait as Retry-After says`)
    },
  })
}

import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { AppError } from '../../../model/problem.ts'

/** The most requests from one address in a minute: far more than a page sends, too few to slow down others. */
const REQUESTS = 6_000
/** The most wrong tokens from one address in a minute. */
const GUESSES = 30

/** Refuses an address that sends too many requests, with Retry-After. */
export const limitRequests = (): RequestHandler => limited(REQUESTS, 'requests')

/** Refuses an address that tries too many wrong tokens, with Retry-After. A right token is never counted. */
export const limitGuesses = (): RequestHandler => limited(GUESSES, 'wrong tokens')

function limited(limit: number, what: string): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new AppError(
        'too-many-requests',
        `More than ${limit} ${what} in a minute: wait for the seconds in Retry-After`,
      )
    },
  })
}

import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { AppError, type Problem, type ProblemCode, toProblem } from '../../model/problem.ts'
import { renderProblem } from '../snapshot/render/html.ts'
import { PAGE_POLICY } from './security/headers.ts'

const PROBLEM = 'application/problem+json'

/** Seconds to wait before asking again, if the engine doesn't say. Each request looks for the engine again. */
const RETRY_AFTER = 5

/** The problems for errors of body-parser and http-errors, by their `type`. */
const bodyProblems: Record<string, { code: ProblemCode; detail: string }> = {
  'entity.parse.failed': { code: 'bad-request', detail: 'The body is not JSON' },
  'entity.verify.failed': { code: 'bad-request', detail: 'The body is not JSON' },
  'request.aborted': { code: 'cancelled', detail: 'The request was cut off before its body ended' },
  'request.size.invalid': { code: 'bad-request', detail: 'The body differs in length from Content-Length' },
  'entity.too.large': { code: 'too-large', detail: 'The body is too large: send at most 2 MB' },
  'encoding.unsupported': {
    code: 'unsupported-media-type',
    detail: 'The encoding of the body is unknown: send it plain, or as gzip, deflate or br',
  },
  'charset.unsupported': { code: 'unsupported-media-type', detail: 'The body must be in UTF-8' },
}

/** Refuses a request that no route matched. */
export const unknownRoute: RequestHandler = (request) => {
  throw new AppError(
    'not-found',
    `There is no route ${request.method} ${request.path}: /api/openapi.json lists all routes`,
  )
}

/**
 * Answers every error as an RFC 9457 problem, or as a page if a browser asks outside the API. An unexpected error goes
 * to the log (`logRequests` reads `locals.failure`) and its message stays out of the answer.
 */
export const answerProblems: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const problem = { ...toProblem(asAppError(error)), instance: `urn:uuid:${response.locals.id}` }
  const { code } = problem
  response.locals.failure = code === 'internal' ? { code, err: error } : { code }
  if (response.headersSent) next(error)
  else sendProblem(request, response, problem)
}

function sendProblem(request: Request, response: Response, problem: Problem): void {
  if (problem.code === 'engine-unavailable' || problem.code === 'busy')
    response.set('Retry-After', String(problem.details?.retryAfter ?? RETRY_AFTER))
  response.status(problem.status).set('Cache-Control', 'no-store')
  if (!request.path.startsWith('/api/') && request.accepts([PROBLEM, 'text/html']) === 'text/html') {
    response.set('Content-Security-Policy', PAGE_POLICY).type('html').send(renderProblem(problem))
  } else response.type(PROBLEM).send(JSON.stringify(problem))
}

function asAppError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error
  const type = 'type' in error && typeof error.type === 'string' ? error.type : ''
  const { code, detail } = bodyProblems[type] ?? {}
  if (code !== undefined) return new AppError(code, `${detail}: ${error.message}`, { cause: error })
  if (error instanceof URIError)
    return new AppError('bad-request', `The address isn't percent-encoded UTF-8: ${error.message}`, { cause: error })
  return error
}

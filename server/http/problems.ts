import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { AppError, type Problem, type ProblemCode, toProblem } from '../../model/problem.ts'
import { renderProblem } from '../snapshot/render/html.ts'
import { PAGE_POLICY } from './security/headers.ts'

const PROBLEM = 'application/problem+json'

/** Seconds after which it is worth asking again, where the engine does not say. It is looked for at every request. */
const RETRY_AFTER = 5

/** Why body-parser and http-errors refuse, by their `type`. */
const bodyProblems: Record<string, { code: ProblemCode; detail: string }> = {
  'entity.parse.failed': { code: 'bad-request', detail: 'The body is no JSON' },
  'entity.verify.failed': { code: 'bad-request', detail: 'The body is no JSON' },
  'request.aborted': { code: 'cancelled', detail: 'The request ended before its body did' },
  'request.size.invalid': { code: 'bad-request', detail: 'The body is not as long as Content-Length says' },
  'entity.too.large': { code: 'too-large', detail: 'The body is too large' },
  'encoding.unsupported': { code: 'unsupported-media-type', detail: 'The body is in an encoding Parley does not know' },
  'charset.unsupported': { code: 'unsupported-media-type', detail: 'The body is not in UTF-8' },
}

/** Answers what no route answered. */
export const unknownRoute: RequestHandler = (request) => {
  throw new AppError('not-found', `There is no ${request.method} ${request.path}: /api/openapi.json lists the routes`)
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
  if (problem.code === 'engine-unavailable')
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
    return new AppError('bad-request', `The address is not percent-encoded UTF-8: ${error.message}`, { cause: error })
  return error
}

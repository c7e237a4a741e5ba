import type { ErrorRequestHandler, RequestHandler } from 'express'
import { AppError, toProblem } from '../../model/problem.ts'

/** A route that does not exist. */
export const unknownRoute: RequestHandler = (request, _response, next) => {
  next(new AppError('not-found', `There is no ${request.method} ${request.path}: see /api/openapi.json`))
}

/** Answers every error as an RFC 9457 problem; what is unexpected is logged and not told. */
export function answerProblems(log: (error: unknown) => void): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const known = asAppError(error)
    const problem = { ...toProblem(known), instance: request.originalUrl }
    if (problem.code === 'internal') log(error)
    if (problem.code === 'engine-unavailable') response.set('Retry-After', '5')
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  }
}

/** Errors of the body parser carry a status of their own. */
function asAppError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error
  const type = 'type' in error ? error.type : undefined
  if (type === 'entity.parse.failed') return new AppError('bad-request', `The body is no JSON: ${error.message}`)
  if (type === 'entity.too.large') return new AppError('too-large', 'The body is larger than 10 MB')
  if (error instanceof URIError) return new AppError('bad-request', `The address can't be decoded: ${error.message}`)
  return error
}

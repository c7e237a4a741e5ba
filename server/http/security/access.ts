import { createHash, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import { AppError } from '../../../model/problem.ts'
import type { Config } from '../../config.ts'
import type { Access } from '../endpoint.ts'

type Tokens = Pick<Config, 'editorToken' | 'viewerToken'>

/** Whose token came: `anyone` sent none and may read all the same, `nobody` sent none, `stranger` one that is not ours. */
type Caller = 'editor' | 'viewer' | 'anyone' | 'nobody' | 'stranger'

const rights: Record<Caller, readonly Access[]> = {
  editor: ['read', 'write'],
  viewer: ['read'],
  anyone: ['read'],
  nobody: [],
  stranger: [],
}

/**
 * Lets a request pass to what needs this access. Without an editor's token the viewer's writes too; without either
 * everybody may do everything, which the configuration allows on this machine alone.
 *
 * @param limitGuesses what a request with a wrong token must pass before it is told so
 */
export function allow(access: Access, tokens: Tokens, limitGuesses: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (access === 'open') return next()
    const caller = callerOf(request.headers.authorization, tokens)
    if (rights[caller].includes(access)) return next()
    if (caller === 'viewer') throw new AppError('forbidden', 'This token may read but not write: send the editor’s')
    response.set('WWW-Authenticate', 'Bearer')
    const refused = new AppError('unauthorized', refusal(caller, access))
    if (caller === 'stranger') limitGuesses(request, response, (error?: unknown) => next(error ?? refused))
    else throw refused
  }
}

function refusal(caller: Caller, access: Access): string {
  if (caller === 'stranger')
    return 'This token is not known here: send "Authorization: Bearer" and a token that was set'
  return `To ${access} here takes a token: send it as "Authorization: Bearer …"`
}

function callerOf(header: string | undefined, { editorToken, viewerToken }: Tokens): Caller {
  if (editorToken === null && viewerToken === null) return 'editor'
  const given = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1]
  if (given === undefined) {
    if (header !== undefined) return 'stranger'
    return viewerToken === null ? 'anyone' : 'nobody'
  }
  if (editorToken !== null && equal(given, editorToken)) return 'editor'
  if (viewerToken !== null && equal(given, viewerToken)) return editorToken === null ? 'editor' : 'viewer'
  return 'stranger'
}

/** Takes as long for every text, so that nobody learns a token letter by letter. */
function equal(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

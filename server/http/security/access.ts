import { createHash, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import { AppError } from '../../../model/problem.ts'
import type { Config } from '../../config.ts'
import type { Access } from '../endpoint.ts'

type Tokens = Pick<Config, 'editorToken' | 'viewerToken'>

/** The caller, by token. `anyone` sent none but may read, `nobody` sent none, `stranger` sent an unknown one. */
type Caller = 'editor' | 'viewer' | 'anyone' | 'nobody' | 'stranger'

const rights: Record<Caller, readonly Access[]> = {
  editor: ['read', 'write'],
  viewer: ['read'],
  anyone: ['read'],
  nobody: [],
  stranger: [],
}

/**
 * Lets a request pass if its token allows this access. If only a viewer's token is set, it may write too. If none is set,
 * everybody may do everything; the configuration allows that on this machine only.
 *
 * @param limitGuesses runs before a wrong token is refused
 */
export function allow(access: Access, tokens: Tokens, limitGuesses: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (access === 'open') return next()
    const caller = callerOf(request.headers.authorization, tokens)
    if (rights[caller].includes(access)) return next()
    if (caller === 'viewer')
      throw new AppError('forbidden', 'This token may read but not write: send the editor’s token')
    response.set('WWW-Authenticate', 'Bearer')
    const refused = new AppError('unauthorized', refusal(caller, access))
    if (caller === 'stranger') limitGuesses(request, response, (error?: unknown) => next(error ?? refused))
    else throw refused
  }
}

function refusal(caller: Caller, access: Access): string {
  if (caller === 'stranger')
    return 'This server doesn’t know the token: send "Authorization: Bearer" with one of its tokens'
  return `You need a token to ${access} here: send it as "Authorization: Bearer …"`
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

/** Compares in constant time, so that nobody can guess a token letter by letter. */
function equal(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

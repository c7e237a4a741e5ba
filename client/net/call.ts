import * as z from 'zod'
import { Problem } from '../../model/problem.ts'
import { reach, tellRefused } from './connection.ts'

/** An error the server reported, or a failure to reach it (`status` 0). */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  readonly details: Record<string, unknown>

  constructor(message: string, code: string, status: number, details: Record<string, unknown> = {}) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.status = status
    this.details = details
  }

  /** True if the server or its store is out of reach. Then nothing is wrong with the request itself. */
  get isOutage(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503
  }

  /** True if the request needs a token, or one with more rights. */
  get isRefusal(): boolean {
    return this.status === 401 || this.status === 403
  }
}

/** Turns any failure into one that can be shown to a person. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  // The messages of these two say nothing to a person.
  if (error instanceof z.ZodError || error instanceof SyntaxError)
    return new ApiError('This page doesn’t understand Parley’s answer. Reload the page.', 'internal', 500, {
      cause: String(error),
    })
  return new ApiError(error instanceof Error ? error.message : String(error), 'internal', 500)
}

type Query = Readonly<Partial<Record<string, string | number | readonly string[]>>>
export interface AskOptions {
  signal?: AbortSignal | undefined
  /** Nobody is waiting for the answer, so a refusal doesn't ask for a token. */
  isQuiet?: boolean
}

/**
 * Fetches from Parley's server. Throws ApiError for every failure except a cancelled request. Reports an outage to
 * everybody, and a refusal to the dialog that asks for a token.
 */
export async function call(
  path: string,
  { isQuiet = false, ...options }: RequestInit & { isQuiet?: boolean } = {},
): Promise<Response> {
  try {
    return await ask(path, options)
  } catch (error) {
    if (error instanceof ApiError && error.isOutage) reach.dispatchEvent(new Event('lost'))
    if (error instanceof ApiError && error.isRefusal && !isQuiet) tellRefused(error.status)
    throw error
  }
}

async function ask(path: string, options: RequestInit): Promise<Response> {
  const headers = new Headers(options.headers)
  const known = token()
  if (known !== null) headers.set('Authorization', `Bearer ${known}`)
  let response: Response
  try {
    response = await fetch(new URL(path, document.baseURI), { ...options, headers })
  } catch (error) {
    if (isAbort(error)) throw error
    throw new ApiError('Parley didn’t answer.', 'unreachable', 0)
  }
  if (!response.ok) throw await errorOf(response)
  return response
}

/** True if a request ended because it was cancelled. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

async function errorOf(response: Response): Promise<ApiError> {
  const problem = Problem.safeParse(await response.json().catch(() => null))
  return problem.success
    ? new ApiError(problem.data.detail, problem.data.code, response.status, problem.data.details)
    : new ApiError(`Parley answered with error ${response.status}.`, 'internal', response.status)
}

/** GETs an answer and checks it against its schema. Leaves out parameters that are undefined. */
export async function get<S extends z.ZodType>(
  path: string,
  answer: S,
  query: Query = {},
  { signal, isQuiet = false }: AskOptions = {},
): Promise<z.infer<S>> {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'object') for (const item of value) search.append(name, item)
    else if (value !== undefined) search.set(name, String(value))
  }
  const address = search.size > 0 ? `${path}?${search}` : path
  return answer.parse(await (await call(address, { isQuiet, ...(signal ? { signal } : {}) })).json())
}

/** POSTs JSON and checks the answer against its schema. */
export async function post<S extends z.ZodType>(
  path: string,
  body: unknown,
  answer: S,
  { signal, isQuiet = false }: AskOptions = {},
): Promise<z.infer<S>> {
  const response = await call(path, {
    isQuiet,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  })
  return answer.parse(await response.json())
}

const TOKEN = 'parley-token'

/** The token that the user gave this window, for servers that need one. The browser keeps it until the window closes. */
export function token(): string | null {
  return sessionStorage.getItem(TOKEN)
}

/** Sends this token with every request from now on. */
export function setToken(value: string): void {
  sessionStorage.setItem(TOKEN, value)
}

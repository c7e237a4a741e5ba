import * as z from 'zod'
import {
  ConsoleAnswer,
  CypherAnswer,
  type CypherRequest,
  ExplainAnswer,
  SchemaAnswer,
} from '../../model/api/console.ts'
import { ClaimsAnswer, SourceAnswer } from '../../model/api/evidence.ts'
import { EntityAnswer, GraphAnswer, NeighboursAnswer, PathsAnswer, type PathsRequest } from '../../model/api/graph.ts'
import { SearchAnswer } from '../../model/api/search.ts'
import { Problem } from '../../model/problem.ts'
import {
  PreviewAnswer,
  SnapshotAnswer,
  SnapshotRecord,
  type SnapshotRequest,
  SnapshotsAnswer,
} from '../../model/snapshot.ts'
import { reach, tellRefused } from './reach.ts'
import { token } from './token.ts'

/** What the server said was wrong, or that it could not be reached (`status` 0). */
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

  /** Whether the server or its store is out of reach: nothing is wrong with what was asked. */
  get isOutage(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503
  }

  /** Whether it takes a token, or another one, to be let. */
  get isRefusal(): boolean {
    return this.status === 401 || this.status === 403
  }
}

/** Any failure as one that can be shown. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  // Neither says anything to a person.
  if (error instanceof z.ZodError || error instanceof SyntaxError)
    return new ApiError('Parley answered in a way this page does not understand. Reload it.', 'internal', 500, {
      cause: String(error),
    })
  return new ApiError(error instanceof Error ? error.message : String(error), 'internal', 500)
}

type Query = Readonly<Partial<Record<string, string | number | readonly string[]>>>
/** Empty or missing lists do not limit; `since` and `until` are ISO days. */
type NeighboursQuery = {
  relations?: readonly string[]
  kinds?: readonly string[]
  since?: string
  until?: string
  limit?: number
  cursor?: string
}
interface Asked {
  signal?: AbortSignal | undefined
  isQuiet?: boolean
}
interface CallOptions extends RequestInit {
  /** Nobody waits for it: a refusal asks for no token. */
  isQuiet?: boolean
}

/**
 * Fetches from Parley's server. Throws ApiError for every failure but a cancelled request; an outage is told to all, and
 * a refusal to who asks for a token.
 */
export async function call(path: string, { isQuiet = false, ...options }: CallOptions = {}): Promise<Response> {
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
    throw new ApiError('Parley does not answer.', 'unreachable', 0)
  }
  if (!response.ok) throw await errorOf(response)
  return response
}

/** Whether a request ended because nobody waits for it any more. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

async function errorOf(response: Response): Promise<ApiError> {
  const problem = Problem.safeParse(await response.json().catch(() => null))
  return problem.success
    ? new ApiError(problem.data.detail, problem.data.code, response.status, problem.data.details)
    : new ApiError(`Parley answered with status ${response.status}.`, 'internal', response.status)
}

async function get<S extends z.ZodType>(path: string, answer: S, query: Query, { signal }: Asked): Promise<z.infer<S>> {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'object') for (const item of value) search.append(name, item)
    else if (value !== undefined) search.set(name, String(value))
  }
  const address = search.size > 0 ? `${path}?${search}` : path
  return answer.parse(await (await call(address, signal ? { signal } : {})).json())
}

/** POSTs JSON and reads the answer. */
export async function post<S extends z.ZodType>(
  path: string,
  body: unknown,
  answer: S,
  { signal, isQuiet = false }: Asked = {},
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

const at = (id: string) => encodeURIComponent(id)

/** The routes of the server's API, one function each; answers are checked against the model's schemas. */
export const api = {
  search: (query: { q: string; kinds?: readonly string[]; limit?: number }, asked: Asked = {}) =>
    get('api/search', SearchAnswer, query, asked),
  entity: (id: string, asked: Asked = {}) => get(`api/entities/${at(id)}`, EntityAnswer, {}, asked),
  neighbours: (id: string, query: NeighboursQuery = {}, asked: Asked = {}) =>
    get(`api/entities/${at(id)}/neighbours`, NeighboursAnswer, query, asked),
  graph: (ids: readonly string[], asked: Asked = {}) => post('api/graph', { ids }, GraphAnswer, asked),
  paths: (request: PathsRequest, asked: Asked = {}) => post('api/paths', request, PathsAnswer, asked),
  claims: (about: string, query: { limit?: number; cursor?: string } = {}, asked: Asked = {}) =>
    get('api/claims', ClaimsAnswer, { about, ...query }, asked),
  source: (id: string, query: { limit?: number; cursor?: string } = {}, asked: Asked = {}) =>
    get(`api/sources/${at(id)}`, SourceAnswer, query, asked),
  schema: (asked: Asked = {}) => get('api/schema', SchemaAnswer, {}, asked),
  preview: (request: SnapshotRequest, asked: Asked = {}) =>
    post('api/snapshots/preview', request, PreviewAnswer, asked),
  publish: (request: SnapshotRequest, asked: Asked = {}) => post('api/snapshots', request, SnapshotAnswer, asked),
  snapshots: (asked: Asked = {}) => get('api/snapshots', SnapshotsAnswer, {}, asked),
  supersede: (id: string, by: string) => post(`api/snapshots/${at(id)}/supersede`, { by }, SnapshotRecord),
  withdraw: (id: string, reason: string) =>
    post(`api/snapshots/${at(id)}/withdraw`, reason === '' ? {} : { reason }, SnapshotRecord),
  console: (asked: Asked = {}) => get('api/console', ConsoleAnswer, {}, asked),
  cypher: (request: CypherRequest, asked: Asked = {}) => post('api/cypher', request, CypherAnswer, asked),
  explain: (request: CypherRequest, asked: Asked = {}) => post('api/cypher/explain', request, ExplainAnswer, asked),
}

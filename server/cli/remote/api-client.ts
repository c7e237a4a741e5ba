import type * as z from 'zod'
import { AppError, fromProblem, Problem } from '../../../model/problem.ts'

/** A client of a running Parley. If the server answers with a problem, the client throws it as an AppError. */
export class ApiClient {
  private readonly address: string
  private readonly token: string | null

  /** @param address `http://127.0.0.1:4200/` */
  constructor(address: string, token: string | null) {
    this.address = address
    this.token = token
  }

  async get<S extends z.ZodType>(path: string, answer: S): Promise<z.output<S>> {
    return answer.parse(await (await this.ask('GET', path)).json())
  }

  /** Posts a body as JSON, or a form unchanged. */
  async post<S extends z.ZodType>(path: string, body: unknown, answer: S): Promise<z.output<S>> {
    return answer.parse(await (await this.ask('POST', path, body)).json())
  }

  async delete(path: string): Promise<void> {
    await (await this.ask('DELETE', path)).body?.cancel()
  }

  /** Returns an answer that arrives in pieces. Posts `posted` if given, else gets. */
  async stream(path: string, posted?: unknown): Promise<AsyncIterable<Uint8Array>> {
    const { body } = await (posted === undefined ? this.ask('GET', path) : this.ask('POST', path, posted))
    if (body === null)
      throw new AppError('internal', `The server at ${this.address} answered ${path} with an empty body`)
    return body
  }

  private async ask(method: string, path: string, body?: unknown): Promise<Response> {
    const isForm = body === undefined || body instanceof FormData
    const response = await fetch(new URL(path, this.address), {
      method,
      headers: {
        ...(isForm ? {} : { 'Content-Type': 'application/json' }),
        ...(this.token === null ? {} : { Authorization: `Bearer ${this.token}` }),
      },
      body: isForm ? (body ?? null) : JSON.stringify(body),
    }).catch((cause: unknown) => {
      throw new AppError('engine-unavailable', `The server at ${this.address} no longer answers: start it again`, {
        cause,
      })
    })
    if (!response.ok) throw await this.refusal(response)
    return response
  }

  private async refusal(response: Response): Promise<AppError> {
    const problem = Problem.safeParse(await response.json().catch(() => null)).data
    if (problem === undefined) {
      return new AppError('internal', `The server at ${this.address} answered with status ${response.status}`)
    }
    if (response.status !== 401 && response.status !== 403) return fromProblem(problem)
    const hint = `set PARLEY_EDITOR_TOKEN to the token of the server at ${this.address}`
    return fromProblem({ ...problem, detail: `${problem.detail}. For this command, ${hint}` })
  }
}

/** A server-sent event; its fields are texts. */
export interface SentEvent {
  id: string
  event: string
  data: string
}

/** Yields the events of a `text/event-stream` body (HTML standard, 9.2.6) as they arrive. Skips comments. */
export async function* sentEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<SentEvent> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of body) {
    text += decoder.decode(bytes, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map(fieldOf))
      const data = fields.get('data')
      if (data !== undefined) yield { id: fields.get('id') ?? '', event: fields.get('event') ?? 'message', data }
    }
  }
}

function fieldOf(line: string): [string, string] {
  const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? []
  return [name, value]
}

import type * as z from 'zod'
import { AppError, fromProblem, Problem } from '../../../model/problem.ts'

/** Asks a running Parley. What it refuses is thrown as its own error. */
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

  /** Posts JSON, or a form as it is. */
  async post<S extends z.ZodType>(path: string, body: unknown, answer: S): Promise<z.output<S>> {
    return answer.parse(await (await this.ask('POST', path, body)).json())
  }

  async delete(path: string): Promise<void> {
    await (await this.ask('DELETE', path)).body?.cancel()
  }

  /** An answer that comes piece by piece; to what is posted, where something is. */
  async stream(path: string, posted?: unknown): Promise<AsyncIterable<Uint8Array>> {
    const { body } = await (posted === undefined ? this.ask('GET', path) : this.ask('POST', path, posted))
    if (body === null) throw new AppError('internal', `${this.address} answered ${path} with nothing`)
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
      throw new AppError('engine-unavailable', `The server at ${this.address} does not answer any more`, { cause })
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
    return fromProblem({ ...problem, detail: `${problem.detail}. Here: ${hint}` })
  }
}

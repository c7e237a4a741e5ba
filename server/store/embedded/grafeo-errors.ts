import { AppError, type ProblemCode } from '../../../model/problem.ts'

/**
 * The engine's error as one of ours. Its own says `Query error: GRAFEO-Q001: syntax error: [Cypher] Expected RParen`
 * and then draws the place; ours says it in one line, with `line` and `column` (both from 1) in the details.
 */
export function fromGrafeoError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const message = error instanceof Error ? error.message : String(error)
  const status = error instanceof Error && 'gqlStatus' in error ? String(error.gqlStatus) : ''
  const place = /--> query:(\d+):(\d+)/.exec(message)
  const details = place === null ? {} : { details: { line: Number(place[1]), column: Number(place[2]) } }
  return new AppError(codeOf(status, message), inOneLine(message), { cause: error, ...details })
}

/** GQL status classes: 42 is a query that is wrong, 22 data that it can't work on, 25G03 a write where none may be. */
function codeOf(status: string, message: string): ProblemCode {
  if (/constraint violation/i.test(message)) return 'conflict'
  if (status.startsWith('42') || status.startsWith('22')) return 'bad-query'
  if (status === '25G03') return 'query-refused'
  return 'internal'
}

function inOneLine(message: string): string {
  const [first = ''] = message.split('\n')
  const said = first.replace(/^\w+ error: GRAFEO-\w+: /, '').replace('[Cypher] ', '')
  const place = /--> query:(\d+):(\d+)/.exec(message)
  const help = /help: (.+)/.exec(message)?.[1]
  const where = place === null ? '' : ` (line ${place[1]}, column ${place[2]})`
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${where}${help === undefined ? '' : `. ${help}`}`
}

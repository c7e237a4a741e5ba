import type { Token } from './lexer.ts'
import { Refusal } from './refusal.ts'
import { CONTINUATIONS, PREFIXES } from './vocabulary.ts'

/** UTF-16 units. A longer text is no question anybody wrote. */
export const MAX_QUERY_LENGTH = 100_000

/**
 * Punctuation and keywords between two commas of one bracket. Neo4j 5.26 plans by recursion and outside its own time
 * limit: 500 times NOT, 400 times `.a` or 500 nested CASE overflow its stack and the connection never answers; 200 of
 * each are planned in under a second.
 */
export const MAX_JOINTS = 200

/** Throws a Refusal where an expression or a chain of clauses is so long that planning it could hang the engine. */
export function checkJoints(tokens: readonly Token[]): void {
  const counts = [0]
  for (const { kind, value, offset } of tokens) {
    const word = kind === 'word' ? value.toUpperCase() : ''
    const top = counts.length - 1
    if (kind === 'mark' && value === ',') counts[top] = 0
    else if (kind === 'mark' && ')]}'.includes(value)) counts.pop()
    else if (kind === 'mark' || CONTINUATIONS.has(word) || PREFIXES.has(word)) {
      const count = (counts[top] ?? 0) + 1
      if (count > MAX_JOINTS) {
        throw new Refusal(value, offset, `More than ${MAX_JOINTS} operators and keywords in a row: simplify the query.`)
      }
      counts[top] = count
      if (kind === 'mark' && '([{'.includes(value)) counts.push(0)
    }
  }
}

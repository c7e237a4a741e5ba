import { opensData } from './brackets.ts'
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

/** Neo4j 5.26 rewrites XOR by doubling, and heeds no time limit in it: 12 take 0.2 s to plan, 16 take 4 s, 20 a minute. */
const MAX_XORS = 10

/** So does it with subqueries in expressions: 8 levels take 0.8 s to plan, 12 take 5 s, 20 did not end. */
const MAX_SUBQUERIES = 6

/** Throws a Refusal where there is more of what makes planning twice as long each time than anybody writes. */
export function checkDoublings(tokens: readonly Token[]): void {
  const xors = tokens.filter(({ kind, value }) => kind === 'word' && value.toUpperCase() === 'XOR')
  const [one] = xors.slice(MAX_XORS)
  if (one) throw new Refusal(one.value, one.offset, `More than ${MAX_XORS} times XOR: simplify the query.`)
  const open: boolean[] = []
  for (const [at, { kind, value, offset }] of tokens.entries()) {
    if (kind !== 'mark') continue
    if ('([{'.includes(value)) open.push(value === '{' && !opensData(tokens, at))
    else if (')]}'.includes(value)) open.pop()
    if (open.filter(Boolean).length > MAX_SUBQUERIES) {
      throw new Refusal(value, offset, `Subqueries nest more than ${MAX_SUBQUERIES} deep: simplify the query.`)
    }
  }
}

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

import { opensData } from './brackets.ts'
import { Refusal, type Token } from './lexer.ts'
import { CONTINUATIONS, PREFIXES } from './vocabulary.ts'

/*
 * Neo4j 5.26 plans a query outside its own time limit. These bounds keep planning short; the runner's limits on time,
 * memory and rows apply only once the query runs.
 */

/** The longest query, in UTF-16 units: longer than any question that a person writes. */
export const MAX_QUERY_LENGTH = 100_000

/**
 * The most punctuation and keywords between two commas of one bracket. Neo4j 5.26 plans by recursion: 500 times NOT, 400
 * times `.a` or 500 nested CASE overflow its stack, and the connection never answers. It plans 200 of each in under a
 * second.
 */
export const MAX_CHAIN = 200

/** Neo4j 5.26 rewrites XOR by doubling: it plans 12 in 0.2 s, 16 in 4 s, 20 in a minute. */
const MAX_XORS = 10

/** Nested subqueries in expressions double the work too: Neo4j plans 8 levels in 0.8 s, 12 in 5 s; 20 did not end. */
const MAX_SUBQUERIES = 6

/** Throws a Refusal for too many XORs or too deep subqueries, each of which doubles the time that planning takes. */
export function checkXorsAndSubqueries(tokens: readonly Token[]): void {
  const xors = tokens.filter(({ kind, value }) => kind === 'word' && value.toUpperCase() === 'XOR')
  const [one] = xors.slice(MAX_XORS)
  if (one) throw new Refusal(one.value, one.offset, `XOR stands more than ${MAX_XORS} times: simplify the query.`)
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

/** Throws a Refusal if an expression or a chain of clauses is so long that planning it could hang the engine. */
export function checkChains(tokens: readonly Token[]): void {
  const counts = [0]
  for (const { kind, value, offset } of tokens) {
    const word = kind === 'word' ? value.toUpperCase() : ''
    const top = counts.length - 1
    if (kind === 'mark' && value === ',') counts[top] = 0
    else if (kind === 'mark' && ')]}'.includes(value)) counts.pop()
    else if (kind === 'mark' || CONTINUATIONS.has(word) || PREFIXES.has(word)) {
      const count = (counts[top] ?? 0) + 1
      if (count > MAX_CHAIN) {
        throw new Refusal(
          value,
          offset,
          `More than ${MAX_CHAIN} operators and keywords follow one another: simplify the query.`,
        )
      }
      counts[top] = count
      if (kind === 'mark' && '([{'.includes(value)) counts.push(0)
    }
  }
}

import { Refusal, type Token } from './lexer.ts'

/** The deepest that brackets may nest: deeper than in queries that people write, and half of what Grafeo takes. */
export const MAX_NESTING = 32

const CLOSER: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

/**
 * Maps the position of every opening bracket to the position of the one that closes it. Throws a Refusal if brackets
 * don't pair, or nest more than MAX_NESTING deep.
 */
export function pairBrackets(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const open: { at: number; token: Token }[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'mark') continue
    if (token.value in CLOSER) {
      open.push({ at, token })
      if (open.length > MAX_NESTING) {
        throw new Refusal(token.value, token.offset, `Brackets nest more than ${MAX_NESTING} deep: simplify the query.`)
      }
    } else if (')]}'.includes(token.value)) {
      const opener = open.pop()
      if (!opener || CLOSER[opener.token.value] !== token.value) {
        throw new Refusal(token.value, token.offset, `“${token.value}” closes nothing: pair the brackets.`)
      }
      pairs.set(opener.at, at)
    }
  }
  const left = open.at(-1)
  if (left)
    throw new Refusal(
      left.token.value,
      left.token.offset,
      `“${left.token.value}” isn't closed: close it, or remove it.`,
    )
  return pairs
}

/**
 * True if the brace at this position can only open a map, a map projection or a quantifier. Then it is empty, or begins
 * with a number, a dot, a comma, or a name or string before `:`, `,` or `}`. No clause and no pattern begins like that.
 */
export function opensData(tokens: readonly Token[], brace: number): boolean {
  const first = tokens[brace + 1]
  const second = tokens[brace + 2]
  if (!first || first.kind === 'number') return true
  if (first.kind === 'mark') return '}.,'.includes(first.value)
  return second?.kind === 'mark' && ':,}'.includes(second.value)
}

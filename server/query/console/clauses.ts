import type { Engine } from '../../store/graph-store.ts'
import { opensData, pairBrackets } from './brackets.ts'
import { readProcedure, readShown } from './calls.ts'
import { Refusal, type Token } from './lexer.ts'
import { CONTINUATIONS, type Due, FORBIDDEN, PAIRS, PREFIXES, SUBQUERIES } from './vocabulary.ts'

/*
 * How the guard finds every clause.
 *
 * Cypher reserves no word: CREATE may be a label, a property or a variable. But operands and operators alternate, so a
 * bare word after a complete operand can only continue (AND, AS, DESC, …) or begin a clause. For the statement, and for
 * each subquery in braces, the guard keeps what is due next:
 *
 *   operand   No clause can begin here, however the engine reads what came before. A word is a name.
 *   boundary  An operand is complete, or a clause is due: a word isn't a name. Only listed words pass.
 *   doubt     Both readings are possible. A word that begins a forbidden clause is refused; a listed one keeps the doubt.
 *
 * 1. Clauses stand directly in a query, never inside ( ), [ ] or the braces of a map, projection or quantifier. There are
 *    two exceptions: subqueries in braces, which the guard checks as queries wherever they stand (brackets.ts tells the
 *    braces apart), and FOREACH ( | ), which is a clause itself and refused.
 * 2. `operand` follows only marks that no expression, pattern or type can end with (, = < - / ^ ~ & | . : $), and words
 *    that are certainly keywords at a boundary and need something after them.
 * 3. Other marks can end something or stand between: `*` (RETURN *), `+` (a quantified path), `%` (any label:
 *    `n:% CREATE …`), `>` (`IS :: LIST<INT> CREATE …`), `!` (`IS :: STRING! CREATE …`). After an operand they leave
 *    doubt. Where an operand is due, `*` and `%` are one, and the others begin one.
 * 4. NOT, DISTINCT and CASE leave doubt where an operand is due, since they may be variables: with a variable called
 *    distinct, `WITH distinct CREATE (a)-[:R]->(b)` writes on Neo4j.
 * 5. A name in backticks is a name, except that Grafeo reads `FOREACH` in backticks as the clause. At a boundary the
 *    guard refuses it; in doubt it counts as its word.
 * Words are compared in Unicode upper case, as Grafeo does: `ſET n.x = 1` is a write there.
 */

type Text = { tokens: readonly Token[]; closerOf: ReadonlyMap<number, number>; engine: Engine }
/** A step through the tokens: what is due next, and the position of the next token to read. */
type Step = { due: Due; next: number }

/** Throws a Refusal unless the tokens are one statement whose clauses only read. */
export function checkClauses(tokens: readonly Token[], engine: Engine): void {
  checkQuery({ tokens, closerOf: pairBrackets(tokens), engine }, 0, tokens.length)
}

function checkQuery(text: Text, start: number, end: number): void {
  let step: Step = { due: 'boundary', next: start }
  while (step.next < end) step = read(text, step)
}

function read(text: Text, { due, next: at }: Step): Step {
  const token = text.tokens[at]
  const closer = text.closerOf.get(at)
  if (closer !== undefined) {
    checkBrackets(text, at, closer)
    return { due: 'boundary', next: closer + 1 }
  }
  if (token?.kind === 'word') return readWord(text, token, { due, next: at })
  if (token?.kind === 'quoted') checkQuoted(token, due)
  return { due: token?.kind === 'mark' ? afterMark(token.value, due) : 'boundary', next: at + 1 }
}

function afterMark(mark: string, due: Due): Due {
  if (!'*%+>!'.includes(mark)) return 'operand'
  if (due !== 'operand') return 'doubt'
  return '*%'.includes(mark) ? 'boundary' : 'operand'
}

/** Checks the braces of a subquery as a query. In other brackets it only looks for such braces. */
function checkBrackets(text: Text, opener: number, closer: number): void {
  const { tokens, closerOf } = text
  const brace = tokens[opener]
  if (brace?.value === '{' && !opensData(tokens, opener)) {
    const before = tokens[opener - 1]
    if (before?.kind !== 'word' || !SUBQUERIES.has(before.value.toUpperCase())) {
      const right = `a subquery stands after CALL, ${[...SUBQUERIES].join(', ')}; a map is written {name: value}.`
      throw new Refusal('{', brace.offset, `These braces hold neither a map nor a subquery: ${right}`)
    }
    checkQuery(text, opener + 1, closer)
    return
  }
  for (let at = opener + 1; at < closer; at++) {
    const inner = closerOf.get(at)
    if (inner === undefined) continue
    checkBrackets(text, at, inner)
    at = inner
  }
}

function checkQuoted(token: Token, due: Due): void {
  if (due === 'doubt') refuseForbidden(token, due)
  if (due !== 'boundary') return
  throw new Refusal(token.value, token.offset, `The name \`${token.value}\` can't stand here: is a comma missing?`)
}

function readWord(text: Text, token: Token, { due, next: at }: Step): Step {
  const word = token.value.toUpperCase()
  if (due === 'operand') return { due: PREFIXES.has(word) ? 'doubt' : 'boundary', next: at + 1 }
  refuseForbidden(token, due)
  if (word === 'CALL') return { due: 'boundary', next: readCall(text, at + 1) }
  return due === 'doubt' ? { due: afterDoubtful(word), next: at + 1 } : readKeyword(text, token, at)
}

function afterDoubtful(word: string): Due {
  return CONTINUATIONS.has(word) || PAIRS.has(word) || PREFIXES.has(word) ? 'doubt' : 'boundary'
}

function readKeyword({ tokens, engine }: Text, token: Token, at: number): Step {
  const word = token.value.toUpperCase()
  const following = wordAt(tokens, at + 1)
  const second = PAIRS.get(word)
  if (second !== undefined && second === following) return { due: 'operand', next: at + 2 }
  if (word === 'UNION' && (following === 'ALL' || following === 'DISTINCT')) return { due: 'boundary', next: at + 2 }
  if (word === 'SHOW' && at === 0) return { due: 'boundary', next: readShown(tokens, at + 1, engine) }
  const due = CONTINUATIONS.get(word)
  if (due !== undefined) return { due, next: at + 1 }
  throw new Refusal(
    token.value,
    token.offset,
    `“${token.value}” can't stand here. Write a clause that reads (MATCH, WHERE, WITH, UNWIND, RETURN, ORDER BY, ` +
      'SKIP, LIMIT, UNION, CALL, or SHOW at the start) or an operator, or add a comma before it.',
  )
}

/** Reads what CALL calls, a subquery or a procedure's name, and returns the position after it. */
function readCall(text: Text, at: number): number {
  const { tokens, closerOf } = text
  const scopeEnd = tokens[at]?.value === '(' ? closerOf.get(at) : undefined
  const brace = scopeEnd === undefined ? at : scopeEnd + 1
  const braceEnd = closerOf.get(brace)
  if (tokens[brace]?.value !== '{' || braceEnd === undefined) return readProcedure(tokens, at, text.engine)
  checkQuery(text, brace + 1, braceEnd)
  const after = tokens[braceEnd + 1]
  if (after?.kind === 'word' && after.value.toUpperCase() === 'IN') {
    throw new Refusal(after.value, after.offset, 'CALL … IN TRANSACTIONS writes in parts, and the console only reads.')
  }
  return braceEnd + 1
}

function refuseForbidden({ value, offset }: Token, due: Due): void {
  const why = FORBIDDEN.get(value.toUpperCase())
  if (why === undefined) return
  const hint = due === 'doubt' ? ' If it is a name here, put brackets around it.' : ''
  throw new Refusal(value, offset, `${value} ${why}.${hint}`)
}

function wordAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at]
  return token?.kind === 'word' ? token.value.toUpperCase() : undefined
}

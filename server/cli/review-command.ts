import {
  type DecisionAnswer,
  DecisionRequest,
  type ReviewAnswer,
  type ReviewItem,
  ReviewRequest,
} from '../../model/api/review.ts'
import { AppError } from '../../model/problem.ts'
import type { Operations } from './operations.ts'

export interface ReviewOptions {
  kind?: string
  limit?: string
  cursor?: string
}

/** Returns a page of the review queue. Throws `bad-request` for invalid options. */
export async function review(operations: Operations, options: ReviewOptions): Promise<ReviewAnswer> {
  const asked = ReviewRequest.safeParse(options)
  if (asked.success) return operations.review(asked.data)
  const [issue] = asked.error.issues
  throw new AppError('bad-request', `--${String(issue?.path[0])}: ${issue?.message}`)
}

/** Takes a decision from the command line, about two entities or one claim. Throws `bad-request`, `not-found`, `conflict`. */
export async function decideAsSaid(
  operations: Operations,
  { kind, ids: [a, b], reason }: { kind: string; ids: readonly string[]; reason?: string | undefined },
): Promise<DecisionAnswer> {
  const about = kind === 'accept' || kind === 'reject' ? { claim: a } : { a, b }
  const asked = DecisionRequest.safeParse({ kind, ...about, ...(reason === undefined ? {} : { reason }) })
  if (asked.success) return operations.decide(asked.data)
  throw new AppError(
    'bad-request',
    `"${[kind, a, b].join(' ').trim()}" is not a decision: use \`same\` or \`different\` with two ids, or \`accept\` or \`reject\` with the id of a claim`,
  )
}

/** Returns the review queue as text: each open item, the reasons, and the command that answers it. */
export function reviewText({ counts, items, names, nextCursor }: ReviewAnswer): string {
  const named = (id: string) => (names[id] === undefined ? id : `${names[id]} (${id})`)
  const waiting = [
    counted(counts.same, 'proposal'),
    counted(counts.contradiction, 'contradiction'),
    counted(counts.claim, 'claim'),
  ]
  const more = nextCursor === null ? [] : [`More: parley review --cursor ${nextCursor}`]
  return [`Waiting: ${waiting.join(', ')}`, ...items.map((item) => itemText(item, named)), ...more].join('\n\n')
}

function itemText(item: ReviewItem, named: (id: string) => string): string {
  if (item.kind === 'same') {
    const { a, b, decision } = item
    return lines(
      `Are ${a.name} (${a.id}) and ${b.name} (${b.id}) the same?`,
      ...decision.reasons.map((reason) => `- ${reason}`),
      `parley decide same|different ${decision.a} ${decision.b}`,
    )
  }
  if (item.kind === 'contradiction') {
    return lines(
      `Which ${item.property} of ${named(item.about)} is right?`,
      ...item.values.flatMap(({ value, claims }) =>
        claims.map(({ id, sourceName }) => `- ${sourceName} says ${String(value)}: parley decide accept ${id}`),
      ),
    )
  }
  const { id, from, to, type, about, quote, sourceName, confidence } = item.claim
  const subject = from === undefined || to === undefined ? named(about) : `${named(from)} ${type} ${named(to)}`
  return lines(
    `Is this right? ${subject}: ${JSON.stringify(item.claim.values)}`,
    `- "${quote ?? ''}", ${sourceName}, confidence ${confidence}`,
    `parley decide accept|reject ${id}`,
  )
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function lines(first: string, ...rest: string[]): string {
  return [first, ...rest.map((line) => `  ${line}`)].join('\n')
}

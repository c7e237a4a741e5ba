import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import type { Decision } from '../../../model/decision.ts'
import { seededRandom } from '../../names/random.ts'

/** A match in the sample. `isOne` is what a person who looked it up found, or null if nobody has. */
export interface Sampled {
  kind: 'merged' | 'proposed'
  a: string
  b: string
  reasons: readonly string[]
  isOne: 'yes' | 'no' | 'unknown' | null
}

const CHECKED = 'bench/eval/identity/checked.csv'
const Checked = z.object({ a: z.string(), b: z.string(), isOne: z.enum(['yes', 'no', 'unknown']) })

/** Draws `size` matches at random by the seed: a third are merges, the others questions. */
export function sampled(
  merged: readonly Decision[],
  questions: readonly Decision[],
  size: number,
  seed: number,
): Sampled[] {
  const random = seededRandom(seed)
  const some = drawn(merged, Math.round(size / 3), random)
  const verdicts = checked()
  const row = (kind: Sampled['kind'], { a, b, reasons }: Decision): Sampled => {
    const isOne = verdicts.get([a, b].sort().join(' ')) ?? null
    return { kind, a, b, reasons, isOne }
  }
  return [
    ...some.map((one) => row('merged', one)),
    ...drawn(questions, size - some.length, random).map((one) => row('proposed', one)),
  ]
}

function drawn<T>(items: readonly T[], count: number, random: () => number): T[] {
  const left = [...items]
  return Array.from({ length: Math.min(count, items.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat()
}

/** Reads what people found about pairs that were drawn before, by both ids. */
function checked(): Map<string, Sampled['isOne']> {
  const rows = z.array(Checked).parse(parse(readFileSync(CHECKED), { columns: true }))
  return new Map(rows.map(({ a, b, isOne }) => [[a, b].sort().join(' '), isOne]))
}

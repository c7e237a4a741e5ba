import * as z from 'zod'
import { Batch, Claim, Source } from '../../model/claim.ts'
import { Decision } from '../../model/decision.ts'
import { AppError } from '../../model/problem.ts'

/** The ids of claims that one part of a batch made. */
const BatchPart = z.object({ id: z.string(), batch: z.int(), claims: z.array(z.string()) })

/** What a backup holds between its first and its last line, in this order: all that the graph is computed from. */
export const backedUp = ['batch', 'source', 'part', 'claim', 'decision', 'forgotten'] as const
const LineCounts = z.record(z.enum(backedUp), z.int())
export type LineCounts = z.infer<typeof LineCounts>

export const noLines = (): LineCounts => ({ batch: 0, source: 0, part: 0, claim: 0, decision: 0, forgotten: 0 })

/**
 * A line of a backup. The first says what the file is. The last counts the others, so that a cut-off file is noticed.
 */
const BackupLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('backup'), version: z.literal(1), at: z.string() }),
  z.object({ type: z.literal('batch'), batch: Batch }),
  z.object({ type: z.literal('source'), source: Source }),
  z.object({ type: z.literal('part'), part: BatchPart }),
  z.object({ type: z.literal('claim'), claim: Claim }),
  z.object({ type: z.literal('decision'), decision: Decision }),
  z.object({ type: z.literal('forgotten'), id: z.string() }),
  z.object({ type: z.literal('end'), counts: LineCounts }),
])
export type BackupLine = z.infer<typeof BackupLine>

/** Parses the lines of a backup. Throws `bad-request` at the first text that isn't one. */
export async function* parsedLines(lines: AsyncIterable<string>): AsyncIterable<BackupLine> {
  let number = 0
  for await (const line of lines) {
    number += 1
    yield parsedLine(line, number)
  }
}

/**
 * Reads a backup to its end without restoring anything. Throws `bad-request` unless every line is valid and in its
 * place, and there are as many as the last line says.
 */
export async function checkedCounts(lines: AsyncIterable<string>): Promise<LineCounts> {
  const counts = noLines()
  let number = 0
  let reached = 0
  let end: LineCounts | null = null
  for await (const line of parsedLines(lines)) {
    number += 1
    if (end !== null || (number === 1) !== (line.type === 'backup')) throw broken(number, 'is out of place')
    if (line.type === 'end') end = line.counts
    if (line.type === 'end' || line.type === 'backup') continue
    const place = backedUp.indexOf(line.type)
    if (place < reached) throw broken(number, `is a ${line.type} after a ${backedUp[reached]}`)
    reached = place
    counts[line.type] += 1
  }
  if (end === null) {
    throw new AppError('bad-request', `The backup is cut off after line ${number}: take a complete file`)
  }
  for (const type of backedUp) {
    if (counts[type] === end[type]) continue
    const message = `The backup has ${counts[type]} lines of type ${type}, but says it has ${end[type]}: take a complete file`
    throw new AppError('bad-request', message)
  }
  return counts
}

function parsedLine(line: string, number: number): BackupLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw broken(number, 'is not JSON')
  }
  const parsed = BackupLine.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw broken(number, `is not a line of a backup: ${issue?.path.join('.')} ${issue?.message}`)
}

function broken(number: number, what: string): AppError {
  return new AppError('bad-request', `Line ${number} of the backup ${what}: take a file that \`parley backup\` wrote`)
}

import type { Source } from '../../../model/claim.ts'
import { SourceRecord } from '../../../model/parley-json.ts'
import { decoded } from '../decoded.ts'
import { parsedJson } from '../json/parse.ts'
import { linesExcerpt, linesOf } from '../lines.ts'
import { type Fault, FileProblem, faultsOf, reporting } from '../problems.ts'
import type { Excerpt, InputFile, Reader, ReadItem } from '../reader.ts'
import { claimsOf, type RecordKind, rowOfOutcome } from './claims.ts'
import type { Sources } from './sources.ts'
import { fileAsSource, sourceOf } from './sources.ts'

const recordKinds: ReadonlyMap<unknown, RecordKind> = new Map([
  ['entity', 'entity'],
  ['meeting', 'meeting'],
  ['relation', 'relation'],
  ['claim', 'claim'],
  ['decision', 'decision'],
])
/** The types of line that an export adds: they follow from its claims. */
const derivedTypes: ReadonlySet<unknown> = new Set(['node', 'edge'])

/**
 * Reads Parley JSON Lines: on each line one record of a Parley document with its `type`: source, entity, meeting,
 * relation, claim (whose own type is in `of`) or decision. A line that names no source belongs to the last source line
 * before it, or to the file if there is none. If that source is wrong, so is the line. Rows are line numbers; empty
 * lines are not rows.
 */
export const readParleyJsonLines: Reader = (file) => reporting(file.name, lineItems(file))

async function* lineItems(file: InputFile): AsyncIterable<ReadItem> {
  const byId = new Map<string, Source>()
  let usual: Sources['usual'] = null
  let row = 0
  for await (const text of linesOf(decoded(file.open()))) {
    row += 1
    if (text.trim() === '') continue
    const place = { file: file.name, row }
    const line = readLine(text, row)
    const source: Source | null =
      'source' in line
        ? line.source
        : 'kind' in line && line.kind !== 'decision' && usual === null
          ? fileAsSource(file.name)
          : null
    if (source !== null) {
      byId.set(source.id, source)
      usual = source.id
      yield { type: 'source', source }
    }
    if ('source' in line || 'derived' in line) continue
    yield rowOfOutcome('kind' in line ? claimsOf[line.kind](line.record, place, { byId, usual }) : line, place)
    if ('ofSource' in line && line.ofSource) usual = { wrongIn: row }
  }
}

/** Cuts out lines, with the sources they belong to. */
export const excerptOfParleyJsonLines: Excerpt = linesExcerpt({
  idOf: (value) => {
    const line = readRecord(value)
    return 'source' in line ? line.source.id : null
  },
  leads: true,
})

/**
 * A line, or its faults. `ofSource` is true if the faulty line is, or looks like, the source of the lines after it.
 */
type Line =
  | { source: Source }
  | { derived: true }
  | { kind: RecordKind; record: unknown }
  | { faults: Fault[]; ofSource: boolean }

function readLine(text: string, row: number): Line {
  const value = parsedLine(text, row)
  if (!(value instanceof FileProblem)) return readRecord(value)
  const fault = { path: [], value: text, reason: value.message }
  return { faults: [fault], ofSource: /"type"\s*:\s*"source"/.test(text) }
}

function readRecord(value: unknown): Line {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      faults: [
        { path: [], value, reason: 'The line must be one record, an object with its type: {"type": "entity", …}' },
      ],
      ofSource: false,
    }
  }
  const { type, ...rest } = { type: undefined, ...value }
  if (type === 'source') {
    const parsed = SourceRecord.safeParse(rest)
    if (parsed.success) return { source: sourceOf(parsed.data) }
    return { faults: faultsOf(parsed.error, rest), ofSource: true }
  }
  if (derivedTypes.has(type)) return { derived: true }
  const kind = recordKinds.get(type)
  if (kind === undefined) {
    return {
      faults: [{ path: ['type'], value: type, reason: `This must be source, ${[...recordKinds.keys()].join(', ')}` }],
      ofSource: false,
    }
  }
  if (kind !== 'claim') return { kind, record: rest }
  const { of, ...claim } = { of: undefined, ...rest }
  return { kind, record: { ...claim, type: of } }
}

function parsedLine(text: string, line: number): unknown {
  try {
    return parsedJson(text, { line, column: 1 })
  } catch (error) {
    if (error instanceof FileProblem) return error
    throw error
  }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim, ClaimId, Source } from '../../../model/claim.ts'
import { type Decision, isAboutPair } from '../../../model/decision.ts'
import type { History } from '../../../model/history.ts'
import type { BackupLine } from '../../../server/backup/backup-lines.ts'
import { restore } from '../../../server/backup/restore.ts'
import { toParleyJson, toParleyJsonLines } from '../../../server/export/parley-json.ts'
import { everything } from '../../../server/export/selection.ts'
import { formatOf } from '../../../server/formats/detect.ts'
import { formats } from '../../../server/formats/formats.ts'
import { ClaimAsRead } from '../../../server/formats/reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { toClaim } from '../../../server/ingest/to-claim.ts'
import { check } from '../../../server/journal/check.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { historyOf, steps } from '../../model/histories.ts'
import { collected, fileOf } from '../formats/reading.ts'
import { again, eventful, now } from './backups.ts'
import { dump } from './dump.ts'

const exporters = { 'graph.json': toParleyJson, 'graph.jsonl': toParleyJsonLines }
const names = ['graph.json', 'graph.jsonl'] as const

/** Exports a store and loads the file into another. */
async function carried(from: GraphStore, to: GraphStore, name: (typeof names)[number], chunk: number): Promise<void> {
  const text = (await collected(exporters[name](from, everything(from)))).join('')
  const file = fileOf(name, text, 100_000)
  const format = await formatOf(file)
  const read = typeof format === 'string' && format !== 'csv' ? formats[format].read : undefined
  if (read === undefined) throw new Error(`no reader for ${name}`)
  const report = await ingest(to, [{ file, read }], {
    by: 'a test',
    replaces: false,
    dryRun: false,
    strict: false,
    now,
    chunk,
  })
  expect(report.errors).toEqual([])
}

/** Tests what an export carries: an empty store that loads it holds the same. */
export function describeRoundTrip(
  name: string,
  open: () => Promise<GraphStore>,
  inStores: { to?: () => Promise<GraphStore>; numRuns: number },
) {
  const both = async (work: (from: GraphStore, to: GraphStore) => Promise<void>) => {
    const from = await open()
    const to = await (inStores.to ?? open)()
    try {
      await work(from, to)
    } finally {
      await from.close()
      await to.close()
    }
  }

  describe(name, () => {
    it('loads as an equal graph with its claims, sources and merges, by json and then by jsonl, and changes nothing the second time', async () => {
      await both(async (from, to) => {
        await eventful(from)
        await carried(from, to, 'graph.json', 500)
        const first = await dump(from)
        expect(await dump(to)).toEqual(first)
        const last = await open()
        await carried(to, last, 'graph.jsonl', 500)
        expect(await dump(last)).toEqual(first)
        await carried(from, last, 'graph.jsonl', 500)
        expect(await dump(last)).toEqual(first)
        expect(await check(last)).toMatchObject({ ok: true, differences: [] })
        await last.close()
      })
    })

    it('loads as an equal graph for any history', async () => {
      await fc.assert(
        fc.asyncProperty(steps, fc.constantFrom(...names), async (taken, file) => {
          const history = asIngested(historyOf(taken.map((one, place) => ({ ...one, number: place + 1 }))))
          await both(async (from, to) => {
            await restore(from, again(linesOf(history)), now)
            await carried(from, to, file, 7)
            expect(await check(to)).toMatchObject({ ok: true, differences: [] })
            expect(await dump(to)).toEqual(await dump(from))
          })
        }),
        { numRuns: inStores.numRuns },
      )
    })
  })
}

const text = 'Ann and Bo were at the Talks and at the Summit.'
const sources: Source[] = ['one', 'two'].map((id) => ({
  id,
  name: id,
  publisher: 'A test',
  versions: ['a', 'b'],
  text,
}))

/**
 * The history as ingest would have made it: claims with the ids of what they say, some of their subjects known by keys
 * of their sources, and quotes.
 */
function asIngested({ claims, batches, decisions }: History): History & { sources: Source[] } {
  const keyOf = (id: string) => (id === 'person:b' || id === 'meeting:n' ? `test:${id.slice(-1)}|%` : id)
  const own = ['person:a', 'person:b', 'person:c', 'meeting:m', 'meeting:n'] as const
  const ids = new Map(own.map((id) => [keyOf(id), id]))
  const renamed = new Map<ClaimId, ClaimId>()
  const made = claims.flatMap((claim): Claim[] => {
    const key =
      claim.from === undefined ? { key: keyOf(claim.subject) } : { from: keyOf(claim.from), to: keyOf(claim.to ?? '') }
    const { representing } = claim.values
    const name = String(claim.values.name ?? 'Bo')
    const start = text.indexOf(name)
    const asRead = ClaimAsRead.parse({
      type: claim.type,
      ...key,
      values: typeof representing === 'string' ? { ...claim.values, representing: keyOf(representing) } : claim.values,
      source: claim.source,
      locator: { file: 'a.json', row: 3 },
      quote: name,
      start,
      end: start + name.length,
      confidence: 0.5,
    })
    const [source] = sources
    const whole =
      source === undefined ? null : toClaim(asRead, { of: (_claim, named) => ids.get(named ?? '') }, source, 1)
    if (whole === null) return []
    renamed.set(claim.id, whole.id)
    return [{ ...whole, batches: claim.batches }]
  })
  const rename = (decision: Decision): Decision =>
    isAboutPair(decision) ? decision : { ...decision, id: `${decision.id}!`, a: renamed.get(decision.a) ?? decision.a }
  return { claims: made, batches, decisions: decisions.map(rename), sources }
}

function linesOf({ batches, claims, decisions, sources: all }: ReturnType<typeof asIngested>): string[] {
  const lines: BackupLine[] = [
    { type: 'backup', version: 1, at: now() },
    ...batches.map((batch) => ({ type: 'batch' as const, batch })),
    ...all.map((source) => ({ type: 'source' as const, source })),
    ...claims.map((claim) => ({ type: 'claim' as const, claim })),
    ...decisions.map((decision) => ({ type: 'decision' as const, decision })),
    {
      type: 'end',
      counts: {
        batch: batches.length,
        source: all.length,
        part: 0,
        claim: claims.length,
        decision: decisions.length,
        forgotten: 0,
      },
    },
  ]
  return lines.map((line) => JSON.stringify(line))
}

import { writeSync } from 'node:fs'
import * as z from 'zod'
import { AppError } from '../../../../model/problem.ts'
import { readParleyJsonLines } from '../../../../server/formats/parley-json/lines-reader.ts'
import { ingest } from '../../../../server/ingest/ingest.ts'
import { redo, undo } from '../../../../server/ingest/undo.ts'
import { listBatches } from '../../../../server/journal/batches.ts'
import { saveDecision } from '../../../../server/review/save-decision.ts'
import { openStore } from '../../../../server/store/open-store.ts'
import { fileOf } from '../../formats/reading.ts'

// A process that writes at random for a while, and prints each thing that was acknowledged as a line of JSON.
const Orders = z.object({
  config: z.object({
    neo4j: z.object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() }),
    dataDir: z.string(),
  }),
  name: z.string(),
  ms: z.number(),
})
const { config, name, ms } = Orders.parse(JSON.parse(process.argv[2] ?? ''))
const now = () => new Date().toISOString()
const wait = { atMostMs: Number.POSITIVE_INFINITY }
const by = { by: name, now, wait }
const tell = (what: object) => void writeSync(1, `${JSON.stringify(what)}\n`)
const oneOf = <T>(items: readonly T[]) => items[Math.floor(Math.random() * items.length)]

const store = await openStore(config)

/** Loads three people of its own and two whom every process knows, joined by an identifier. */
async function load(number: number): Promise<void> {
  const own = [1, 2, 3].map((n) => `person:${name}-${number}-${n}`)
  const people = [
    ...own.map((id) => ({ type: 'entity', kind: 'Person', id, name: id })),
    { type: 'entity', kind: 'Person', id: `person:known-to-${name}`, name: 'Ann Known', keys: ['wikidata:Q1'] },
    { type: 'entity', kind: 'Person', id: 'person:shared', name: 'Bo Shared' },
    { type: 'meeting', id: 'meeting:talks', name: 'Talks', participants: [{ id: 'person:shared' }, { id: own[0] }] },
  ]
  const lines = [{ type: 'source', id: `${name} ${number}`, name: `${name} ${number}` }, ...people]
  const file = fileOf('people.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))
  const options = { ...by, replaces: false, dryRun: false, strict: false, chunk: 2 }
  const { batch } = await ingest(store, [{ file, read: readParleyJsonLines }], options)
  tell({ loaded: batch, own })
}

async function step(number: number): Promise<void> {
  const batch = oneOf(await listBatches(store))
  const chance = Math.random()
  if (batch === undefined || chance < 0.5) return load(number)
  if (chance < 0.75) return tell({ undone: (await undo(store, batch.id, now, wait)).id })
  if (chance < 0.9) return tell({ redone: (await redo(store, batch.id, now, wait)).id })
  const kind = oneOf(['same', 'different'] as const) ?? 'same'
  const { decision } = await saveDecision(store, { kind, a: 'person:known-to-one', b: 'person:shared' }, by)
  tell({ decided: decision.id })
}

const end = performance.now() + ms
for (let number = 1; performance.now() < end; number += 1) {
  try {
    await step(number)
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error
    tell({ refused: error.code })
  }
}
await store.close()

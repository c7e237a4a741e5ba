import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inputsAt } from '../server/formats/disk-files.ts'
import { readParleyJsonLines } from '../server/formats/parley-json/lines-reader.ts'
import { ingest as ingestInto } from '../server/ingest/ingest.ts'
import type { IngestInput } from '../server/ingest/read-inputs.ts'
import type { GraphStore } from '../server/store/graph-store.ts'
import { openStore } from '../server/store/open-store.ts'
import { against, alone, type Figure } from './figure.ts'
import { empty, secondsOf, secondsOfDriver, secondsOfGrafeo } from './ingest/bare.ts'
import { contentsOf } from './ingest/contents.ts'
import { generateLines, type Size } from './ingest/generate.ts'
import { type Access, withNeo4j } from './neo4j-server.ts'

const MEMORY_CHILD = fileURLToPath(new URL('ingest/memory-child.ts', import.meta.url))
const RECORDS = ['../shared/data/hsg-travels', '../shared/data/hsg-visits']
/** 72,300 nodes and 249,806 ties. */
const LARGE: Size = { people: 2_000, states: 200, organisations: 100, meetings: 70_000, ties: 249_806 }
/** 20,000 nodes. */
const MIDDLE: Size = { people: 500, states: 200, organisations: 100, meetings: 19_200, ties: 70_000 }

interface Input {
  name: string
  inputs: IngestInput[]
}

/**
 * Measures four things: the time of a load against a bare client that writes the same nodes, ties and claims in one run;
 * the time to load the same again; how the cost of a row grows; and the memory of the embedded engine with and without
 * Parley. `quick` takes a twentieth of the generated records, no million rows, and measures memory at 20,000 nodes only.
 */
export async function ingest({ quick }: { quick: boolean }): Promise<Figure[]> {
  const inputs = [...(await records()), generated(quick ? twentieth(LARGE) : LARGE)]
  const onEmbedded = await inFolder(async (folder) => {
    const figures: Figure[] = []
    for (const input of inputs) figures.push(...(await measureEmbedded(folder, input)))
    for (const size of quick ? [MIDDLE] : [MIDDLE, LARGE]) figures.push(await memory(folder, size))
    return [...figures, ...(await growth(folder, quick ? [10_000, 20_000] : [10_000, 100_000, 1_000_000]))]
  })
  const onNeo4j = await withNeo4j(async (access) => {
    const figures: Figure[] = []
    for (const input of inputs) figures.push(...(await measureNeo4j(access, input)))
    return figures
  })
  return [...onEmbedded, ...onNeo4j]
}

async function measureEmbedded(folder: string, input: Input): Promise<Figure[]> {
  const store = await openStore({ neo4j: null, dataDir: await mkdtemp(join(folder, 'ours-')) })
  const { first, again, contents } = await measure(store, input).finally(() => store.close())
  const bare = await secondsOfGrafeo(join(await mkdtemp(join(folder, 'bare-')), 'bare.grafeo'), contents)
  return figuresOf(`${input.name}, embedded`, { first, again }, { name: '@grafeo-db/js alone', value: bare }, 1.3)
}

async function measureNeo4j(access: Access, input: Input): Promise<Figure[]> {
  const store = await openStore({ neo4j: access, dataDir: '' })
  await empty(access)
  const { first, again, contents } = await measure(store, input).finally(() => store.close())
  await empty(access)
  const bare = await secondsOfDriver(access, contents)
  await empty(access)
  return figuresOf(`${input.name}, Neo4j`, { first, again }, { name: 'neo4j-driver alone', value: bare }, 1.1)
}

async function measure(store: GraphStore, { inputs }: Input) {
  const first = await secondsOf(() => load(store, inputs))
  const contents = await contentsOf(store)
  const again = await secondsOf(() => load(store, inputs))
  return { first, again, contents }
}

function figuresOf(
  name: string,
  { first, again }: { first: number; again: number },
  bare: { name: string; value: number },
  goal: number,
): Figure[] {
  return [
    against({ name: `ingest of ${name}`, value: first, unit: 's' }, bare, goal),
    against(
      { name: `the same again, unchanged: ${name}`, value: again, unit: 's' },
      { name: 'the first ingest', value: first },
      0.6,
    ),
  ]
}

async function memory(folder: string, size: Size): Promise<Figure> {
  const own = await mkdtemp(join(folder, 'memory-'))
  const parley = await peak('parley', own, size)
  const engine = await peak('engine', own, size)
  const name = `most memory of a process that ingests ${sizeInWords(size)}, embedded`
  return against({ name, value: parley, unit: 'MB' }, { name: '@grafeo-db/js alone', value: engine }, 1.2)
}

/** Returns the most memory, in MB, of a process in which Parley, or after it the engine alone, writes generated records. */
async function peak(who: 'parley' | 'engine', folder: string, size: Size): Promise<number> {
  const args = ['--import', 'tsx', MEMORY_CHILD, JSON.stringify({ who, folder, size })]
  return Number((await promisify(execFile)(process.execPath, args)).stdout)
}

/** Measures the cost of a row in loads of these many rows. Each row is a meeting with one state. */
async function growth(folder: string, counts: readonly number[]): Promise<Figure[]> {
  const seconds: number[] = []
  for (const rows of counts) {
    const size = { people: 100, states: 50, organisations: 10, meetings: rows, ties: 100 + rows }
    const store = await openStore({ neo4j: null, dataDir: await mkdtemp(join(folder, 'rows-')) })
    seconds.push(await secondsOf(() => load(store, generated(size).inputs)).finally(() => store.close()))
  }
  return counts.flatMap((rows, index) => {
    const [time = 0, before] = [seconds[index], seconds[index - 1]]
    const name = `${rows.toLocaleString('en')} rows`
    const cost = alone(`${name}: cost of a row, embedded`, (time / rows) * 1_000, 'ms')
    if (before === undefined) return [cost]
    const fewer = counts[index - 1] ?? rows
    const exponent = Math.log(time / before) / Math.log(rows / fewer)
    const growing = {
      name: `growth of time from ${fewer.toLocaleString('en')} to ${name}`,
      value: exponent,
      unit: 'exponent',
    }
    return [cost, against(growing, { name: 'in proportion', value: 1 }, 1.1)]
  })
}

async function load(store: GraphStore, inputs: readonly IngestInput[]): Promise<void> {
  const now = () => new Date().toISOString()
  const { rows } = await ingestInto(store, inputs, { by: 'bench', replaces: false, dryRun: false, strict: false, now })
  if (rows.rejected > 0) throw new Error(`${rows.rejected} of ${rows.read} rows were rejected`)
}

async function records(): Promise<Input[]> {
  if (!RECORDS.every((folder) => existsSync(folder))) {
    console.error('ingest: no ../shared/data/hsg-* here, so the records of the Historian are not measured')
    return []
  }
  return [{ name: '7,535 records of the Historian', inputs: (await inputsAt(RECORDS)).inputs }]
}

function generated(size: Size): Input {
  const open = () => Readable.from(lines(size))
  const file = { name: 'generated.jsonl', bytes: 0, open }
  return { name: sizeInWords(size), inputs: [{ file, read: readParleyJsonLines }] }
}

function sizeInWords({ people, states, organisations, meetings, ties }: Size): string {
  const nodes = people + states + organisations + meetings
  return `${nodes.toLocaleString('en')} nodes and ${ties.toLocaleString('en')} ties`
}

function* lines(size: Size): Generator<Uint8Array> {
  for (const line of generateLines(size, 1)) yield Buffer.from(`${line}\n`)
}

function twentieth({ people, states, organisations, meetings, ties }: Size): Size {
  const of = (count: number) => Math.round(count / 20)
  return {
    people: of(people),
    states: of(states),
    organisations: of(organisations),
    meetings: of(meetings),
    ties: of(ties),
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  return work(folder).finally(() => rm(folder, { recursive: true, force: true }))
}

import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Graph } from '../model/graph.ts'
import { SnapshotRequest } from '../model/snapshot.ts'
import { inputsAt } from '../server/formats/disk-files.ts'
import { ingest } from '../server/ingest/ingest.ts'
import { storedGraph } from '../server/journal/stored-graph.ts'
import { SnapshotArchive } from '../server/snapshot/archive.ts'
import { publish } from '../server/snapshot/publish.ts'
import type { GraphStore } from '../server/store/graph-store.ts'
import { openStore } from '../server/store/open-store.ts'
import { against, alone, type Figure } from './figure.ts'
import { generateLines } from './ingest/generate.ts'

const RECORDS = '../shared/data/hsg-travels'

/** The sizes of pictures, and the seconds that publishing one may take. */
const GOALS = [
  { items: 60, seconds: 1 },
  { items: 300, seconds: 4 },
]

/** Measures how long publishing takes, and how large the files are: on the Historian's records, or on generated ones. */
export async function snapshot({ quick }: { quick: boolean }): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-snapshot-'))
  const store = await openStore({ neo4j: null, dataDir: folder })
  try {
    const { inputs } = await inputsAt([existsSync(RECORDS) ? RECORDS : await generated(folder)])
    await ingest(store, inputs, { by: 'bench', replaces: false, dryRun: false, strict: false, now })
    const graph = await storedGraph(store)
    const figures: Figure[] = []
    for (const goal of GOALS) figures.push(...(await published(store, graph, goal, folder, quick ? 3 : 9)))
    return figures
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const now = () => new Date().toISOString()

async function generated(folder: string): Promise<string> {
  const file = join(folder, 'generated.jsonl')
  const size = { people: 400, states: 80, organisations: 20, meetings: 1_500, ties: 5_000 }
  await writeFile(file, [...generateLines(size, 1)].join('\n'))
  return file
}

/** Publishes the same picture some times, each in a folder of its own, and returns the median after a first time. */
async function published(
  store: GraphStore,
  graph: Graph,
  { items, seconds }: (typeof GOALS)[number],
  folder: string,
  rounds: number,
): Promise<Figure[]> {
  const request = SnapshotRequest.parse({ ids: mostTied(graph, items), title: `${items} items` })
  const times: number[] = []
  const sizes = { svg: 0, html: 0 }
  for (let round = 0; round <= rounds; round++) {
    const archive = new SnapshotArchive(join(folder, `${items}-${round}`))
    const started = performance.now()
    const { record } = await publish(store, archive, request)
    times.push((performance.now() - started) / 1_000)
    for (const type of ['svg', 'html'] as const)
      sizes[type] = Math.round(gzipSync(await archive.file(record.id, type)).length / 100) / 10
  }
  const median = times.slice(1).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
  const value = Math.round(median * 100) / 100
  return [
    against({ name: `publishing ${items} items`, value, unit: 's' }, { name: 'what it may take', value: seconds }, 1),
    alone(`SVG of ${items} items, gzipped`, sizes.svg, 'kB'),
    alone(`HTML of ${items} items, gzipped`, sizes.html, 'kB'),
  ]
}

/** Grows a picture from the item with the most ties, breadth first, by at most nine neighbours of each item. */
function mostTied({ nodes, edges }: Graph, size: number): string[] {
  const neighbours = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set<string>()]))
  for (const { from, to } of edges) {
    neighbours.get(from)?.add(to)
    neighbours.get(to)?.add(from)
  }
  const degree = (id: string) => neighbours.get(id)?.size ?? 0
  const first = nodes.map(({ id }) => id).sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1))
  const ids = new Set<string>(first.slice(0, 1))
  for (const id of ids)
    for (const next of [...(neighbours.get(id) ?? [])].sort().slice(0, 9)) if (ids.size < size) ids.add(next)
  return [...ids]
}

import { createServer } from 'node:http'
import { Writable } from 'node:stream'
import express, { type Express } from 'express'
import { pino } from 'pino'
import { configFromEnv } from '../server/config.ts'
import { createApp } from '../server/http/app.ts'
import { SnapshotArchive } from '../server/snapshot/archive.ts'
import { against, type Figure } from './figure.ts'
import { type BenchedEngine, onEmbedded, onNeo4j } from './http/engines.ts'
import { ACQUAINTANCE, HUB, SOMEBODY, STRANGER } from './http/graph.ts'
import { alternating } from './http/measure.ts'
import { recording } from './http/recorded.ts'
import { withNeo4j } from './neo4j-server.ts'

/** The requests to measure, from those that take a millisecond to those that take the engine long. */
const QUESTIONS = [
  { name: 'neighbours', path: `/api/entities/${SOMEBODY}/neighbours` },
  { name: 'search', path: '/api/search?q=somebody+417' },
  { name: 'paths', path: '/api/paths', body: { from: SOMEBODY, to: ACQUAINTANCE, maxHops: 2 } },
  { name: 'neighbours of a hub', path: `/api/entities/${HUB}/neighbours` },
  { name: 'paths through a hub', path: '/api/paths', body: { from: SOMEBODY, to: STRANGER, maxHops: 4, limit: 3 } },
]
type Question = (typeof QUESTIONS)[number]

/** Above this many milliseconds, a request may cost at most MOST_TIMES as much as the bare one; below, at most 1 ms more. */
const LONG_MS = 20
const MOST_TIMES = 1.3

/** Measures Parley's routes against bare Express routes that run the same statements and send the rows. */
export async function http({ quick }: { quick: boolean }): Promise<Figure[]> {
  const seconds = quick ? 2 : 8
  return [
    ...(await measured(await onEmbedded(), seconds)),
    ...(await withNeo4j(async (access) => measured(await onNeo4j(access), seconds))),
  ]
}

async function measured(engine: BenchedEngine, seconds: number): Promise<Figure[]> {
  const { store, taken } = recording(engine.store)
  const parley = await serve(parleyOn(store))
  const figures: Figure[] = []
  for (const question of QUESTIONS) {
    taken()
    await parley.ask(question)
    const runs = taken()
    const bare = await serve(bareOn(engine, question, runs))
    const { ours, theirs } = await alternating(
      seconds,
      () => parley.ask(question),
      () => bare.ask(question),
    )
    await bare.close()
    figures.push(figure(`${question.name} over HTTP, ${engine.name}`, ours, theirs))
  }
  await parley.close()
  await engine.close()
  return figures
}

function figure(name: string, ours: number, theirs: number): Figure {
  const rival = `a bare Express route with the same statements, at ${theirs.toFixed(2)} ms`
  if (theirs > LONG_MS) return against({ name, value: ours, unit: 'ms' }, { name: rival, value: theirs }, MOST_TIMES)
  return against(
    { name: `${name}: more than ${rival}`, value: ours - theirs, unit: 'ms' },
    { name: 'a millisecond', value: 1 },
    1,
  )
}

function parleyOn(store: BenchedEngine['store']): Express {
  const config = configFromEnv({ PARLEY_DATA_DIR: '/nowhere' })
  const sink = new Writable({ write: (_line, _encoding, done) => done() })
  return createApp({
    store,
    config,
    archive: new SnapshotArchive(config.dataDir),
    clientDir: '/nowhere',
    isReady: () => true,
    log: pino(sink),
    now: () => new Date().toISOString(),
  })
}

/** Builds one route in a few lines of Express. It looks up names as Parley does, since that is no statement. */
function bareOn(
  { store, bare }: BenchedEngine,
  { name }: Question,
  runs: ReturnType<ReturnType<typeof recording>['taken']>,
): Express {
  const app = express()
  app.use(express.json())
  app.all('/*path', async (request, response) => {
    if (name === 'search') return response.json(await store.findByName(String(request.query.q), { limit: 21 }))
    const rows: unknown[] = []
    for (const together of runs) rows.push(await Promise.all(together.map(bare)))
    return response.json(rows)
  })
  return app
}

interface Served {
  /** Sends a request and reads the whole answer. Throws if it is refused. */
  ask(question: Question): Promise<void>
  close(): Promise<void>
}

async function serve(app: Express): Promise<Served> {
  const server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    ask: async ({ path, body }) => {
      const posted = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, body === undefined ? {} : posted)
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

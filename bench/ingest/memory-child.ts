import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import grafeo from '@grafeo-db/js'
import { readParleyJsonLines } from '../../server/formats/parley-json/lines-reader.ts'
import { ingest } from '../../server/ingest/ingest.ts'
import { schemaFor, statement, textFor } from '../../server/store/cypher-library.ts'
import { openStore } from '../../server/store/open-store.ts'
import { contentsOf, writes } from './contents.ts'
import { generateLines, type Size } from './generate.ts'

// Writes generated records into a new database, and prints the most memory that the process took, in MB. First Parley loads
// them and leaves what it wrote as lines in a file, then the engine alone writes these lines.
const { who, folder, size }: { who: 'parley' | 'engine'; folder: string; size: Size } = JSON.parse(
  process.argv[2] ?? '',
)
const written = join(folder, 'written.jsonl')
const megabytes = () => process.resourceUsage().maxRSS / 1_024

async function byParley(): Promise<number> {
  const store = await openStore({ neo4j: null, dataDir: join(folder, 'parley') })
  const open = () => Readable.from(bytes())
  const options = { by: 'bench', replaces: false, dryRun: false, strict: true, now: () => new Date().toISOString() }
  await ingest(store, [{ file: { name: 'generated.jsonl', bytes: 0, open }, read: readParleyJsonLines }], options)
  const peak = megabytes()
  const contents = await contentsOf(store)
  await store.close()
  await pipeline(function* lines() {
    for (const {
      statement: { name },
      rows,
    } of writes(contents))
      yield `${JSON.stringify({ name, rows })}\n`
  }, createWriteStream(written))
  return peak
}

async function byEngine(): Promise<number> {
  const db = grafeo.GrafeoDB.create(join(folder, 'engine.grafeo'))
  for (const schema of schemaFor('embedded')) await db.executeCypher(textFor('embedded', schema))
  for await (const line of createInterface(createReadStream(written))) {
    const { name, rows } = JSON.parse(line)
    const tx = db.beginTransaction()
    await tx.executeCypher(textFor('embedded', statement(name)), { rows })
    tx.commit()
  }
  const peak = megabytes()
  db.close()
  return peak
}

function* bytes(): Generator<Uint8Array> {
  for (const line of generateLines(size, 1)) yield Buffer.from(`${line}\n`)
}

process.stdout.write(String(await (who === 'parley' ? byParley() : byEngine())))

import { CsvMapping } from '../../../model/csv-mapping.ts'
import { csvReader } from '../../../server/formats/csv/reader.ts'
import type { InputFile } from '../../../server/formats/reader.ts'
import { ingest } from '../../../server/ingest/ingest.ts'
import { openStore, type StoreConfig } from '../../../server/store/open-store.ts'

// Loads a generated table of `bytes` bytes. Prints as JSON how many rows it had and the most memory it took, in MB.
const { config, bytes }: { config: StoreConfig; bytes: number } = JSON.parse(process.argv[2] ?? '')
const ROW = 4_000

/** One meeting a row, of a few hundred people in all. Each row also has a long text that the mapping ignores. */
function table(): InputFile {
  const rows = Math.floor(bytes / ROW)
  const aside = 'x'.repeat(ROW - 100)
  return {
    name: 'meetings.csv',
    bytes,
    async *open() {
      yield Buffer.from('id,day,name,who,text\n')
      for (let row = 0; row < rows; row++) {
        const day = new Date(Date.UTC(1900, 0, 1 + (row % 40_000))).toISOString().slice(0, 10)
        const who = `Person ${row % 300};Person ${(row * 7 + 1) % 300}`
        yield Buffer.from(`${row},${day},Talks ${row},${who},${aside}\n`)
      }
    },
  }
}

const mapping = CsvMapping.parse({
  rows: 'meetings',
  dates: 'iso',
  namespace: 'streamed',
  fields: { id: { column: 'id' }, date: { column: 'day' }, name: { column: 'name' } },
  parties: [{ column: 'who', split: ';', kind: 'Person' }],
})
const store = await openStore(config)
const { rows } = await ingest(store, [{ file: table(), read: csvReader(mapping) }], {
  by: 'a test',
  replaces: false,
  dryRun: false,
  strict: false,
  now: () => new Date().toISOString(),
})
await store.close()
process.stdout.write(JSON.stringify({ rows: rows.accepted, megabytes: process.resourceUsage().maxRSS / 1_024 }))

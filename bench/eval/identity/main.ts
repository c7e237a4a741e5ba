// Prints who is taken for whom when the records of the Historian, the bundled example and a table of its people meet in
// one store, with a drawn sample to be checked by hand. --json: one document; --size, --seed: of the sample.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadAll, SOURCES } from './load.ts'
import { inWords } from './print.ts'
import { sampled } from './sample.ts'
import { matches, summary } from './summary.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    size: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
})
const missing = SOURCES.find((path) => !existsSync(path))
if (missing === undefined) {
  const loaded = await loadAll()
  const { merged, questions } = matches(loaded)
  const result = { ...summary(loaded), sample: sampled(merged, questions, Number(values.size), Number(values.seed)) }
  console.log(values.json ? JSON.stringify(result, null, 2) : inWords(result))
} else console.error(`identity: there is no ${missing}, so nothing is measured`)

import { writeSync } from 'node:fs'
import { openStore, type StoreConfig } from '../../../../server/store/open-store.ts'
import { announcing, type Deed, doing } from './deed.ts'

// A process to be killed: does one deed on a store, prints each moment as a line, and then waits to be killed.
const { config, deed }: { config: StoreConfig; deed: Deed } = JSON.parse(process.argv[2] ?? '')
const store = announcing(await openStore(config), (moment) => void writeSync(1, `${moment}\n`))
await doing(store, deed)
writeSync(1, 'the end\n')
process.stdin.resume()

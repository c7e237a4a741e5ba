// npm run bench [-- --json --quick names ingest client http text]: gets ready and measures all, or what is named.
import './lib/require-node.mjs'
import { prepare } from './lib/prepare.mjs'
import { become } from './lib/run.mjs'

await prepare()
await become('bench/main.js', process.argv.slice(2))

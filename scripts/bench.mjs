// npm run bench [-- --json --quick names ingest client http text pictures snapshot]: installs and builds what is stale, and measures all groups or those named.
import './lib/require-node.mjs'
import { prepare } from './lib/prepare.mjs'
import { become } from './lib/run.mjs'

await prepare()
await become('bench/main.js', process.argv.slice(2))

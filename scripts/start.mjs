// npm start [-- <arguments of serve>]: installs and builds what is stale, and serves.
import './lib/require-node.mjs'
import { prepare } from './lib/prepare.mjs'
import { become } from './lib/run.mjs'

await prepare()
await become('server/main.js', ['serve', ...process.argv.slice(2)])

// npm run eval [-- --json --faults --calibration]: gets ready and measures how right the article reader is.
import './lib/require-node.mjs'
import { prepare } from './lib/prepare.mjs'
import { become } from './lib/run.mjs'

await prepare()
await become('bench/eval/main.js', process.argv.slice(2))

// npm run eval [-- --json --faults --calibration]: gets ready and measures how right the article reader is.
// npm run eval -- identity [--json --size --seed]: who is taken for whom when several sources meet.
import './lib/require-node.mjs'
import { prepare } from './lib/prepare.mjs'
import { become } from './lib/run.mjs'

const [first, ...rest] = process.argv.slice(2)
await prepare()
if (first === 'identity') await become('bench/eval/identity/main.js', rest)
else await become('bench/eval/main.js', process.argv.slice(2))

// npm run eval [-- --json --faults --calibration]: installs and builds what is stale, and measures how often the article reader is right.
// npm run eval -- identity [--json --size --seed]: measures which entities Parley merges when several sources meet.
import './lib/require-node.mjs'
import { prepare } from './lib/prepare.mjs'
import { become } from './lib/run.mjs'

const [first, ...rest] = process.argv.slice(2)
await prepare()
if (first === 'identity') await become('bench/eval/identity/main.js', rest)
else await become('bench/eval/main.js', process.argv.slice(2))

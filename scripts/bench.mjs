// npm run bench [-- --json --quick]: gets ready and measures.
import './lib/require-node.mjs'
import { prepare } from './lib/prepare.mjs'
import { become } from './lib/run.mjs'

await prepare()
await become('bench/main.js', process.argv.slice(2))

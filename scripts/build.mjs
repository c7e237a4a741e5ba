// npm run build: installs and builds what is stale into dist/.
import './lib/require-node.mjs'
import { prepare } from './lib/prepare.mjs'

await prepare()

import { once } from 'node:events'
import { findServer } from './find-server.ts'

// Serves a Neo4j to whoever started this process, until its standard input ends: prints how to reach it, or why there is
// none, as one line of JSON.
const found = await findServer(process.env)
process.stdout.write(`${JSON.stringify('access' in found ? found.access : found)}\n`)
process.stdin.resume()
await once(process.stdin, 'end')
if ('access' in found) await found.stop()

import { once } from 'node:events'
import { findServer } from './find-server.ts'

// Serves a Neo4j to the process that started this one, until its standard input ends. Prints one line of JSON: how to
// reach the server, or why there is none.
const found = await findServer(process.env)
process.stdout.write(`${JSON.stringify('access' in found ? found.access : found)}\n`)
process.stdin.resume()
await once(process.stdin, 'end')
if ('access' in found) await found.stop()

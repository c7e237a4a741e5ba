import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod'

const Access = z.object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() })
export type Access = z.infer<typeof Access>
const Answer = z.union([Access, z.object({ missing: z.string() })])

/** The Neo4j that the tests would take, for as long as the work lasts; does nothing but say why where there is none. */
export async function withNeo4j<T>(work: (access: Access) => Promise<T[]>): Promise<T[]> {
  const script = join('tests', 'support', 'neo4j', 'serve.ts')
  const server = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(server, 'exit')
  try {
    const [line] = await once(createInterface(server.stdout), 'line')
    const answer = Answer.parse(JSON.parse(String(line)))
    if (!('missing' in answer)) return await work(answer)
    console.error(`not measured on Neo4j: ${answer.missing}`)
    return []
  } finally {
    server.stdin.end()
    await ended
  }
}

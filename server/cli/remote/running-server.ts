import * as z from 'zod'
import { HealthAnswer } from '../../../model/api/operating.ts'
import { AppError } from '../../../model/problem.ts'
import type { Config } from '../../config.ts'
import { announcedServer } from '../../store/embedded/server-file.ts'
import { ApiClient } from './api-client.ts'

/** How long a server may take to say that it is there, in milliseconds. */
const PATIENCE_MS = 5_000

/**
 * The server that has the embedded database of this configuration open. Throws `conflict` where it is another process,
 * also where a server that ended without a word has left its announcement behind.
 */
export async function runningServer({ dataDir, editorToken }: Config): Promise<ApiClient> {
  const server = await announcedServer(dataDir)
  if (server === null)
    throw new AppError('conflict', `The database in ${dataDir} is in use by another process: end that one first`)
  const { address, pid } = server
  if (isAlive(pid) && (await answers(address))) return new ApiClient(address, editorToken)
  throw new AppError(
    'conflict',
    `The database in ${dataDir} is in use by another process than the server that was at ${address}, which is gone: end that process first`,
  )
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/healthz', address), { signal: AbortSignal.timeout(PATIENCE_MS) })
    return HealthAnswer.safeParse(await response.json()).success
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // A process of somebody else's is one all the same.
    return z.object({ code: z.literal('EPERM') }).safeParse(error).success
  }
}

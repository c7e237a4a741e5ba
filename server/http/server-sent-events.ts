import { once } from 'node:events'
import type { Context } from './endpoint.ts'
import type { NumberedEvent } from './jobs.ts'

/** Proxies close connections on which nothing is said for long. */
const HEARTBEAT_MS = 15_000

/**
 * Sends events as they come (text/event-stream of the HTML standard), each with its number as id, so that a browser that
 * lost the connection goes on where it was. Ends with them.
 *
 * @param events those after a number, 0 for all
 */
export async function sendEvents(
  { request, response, signal }: Context,
  events: (after: number, signal: AbortSignal) => AsyncIterator<NumberedEvent> & AsyncIterable<NumberedEvent>,
): Promise<void> {
  const after = Number.parseInt(request.get('Last-Event-ID') ?? '0', 10) || 0
  const all = events(after, signal)
  // A job that is not there is a problem, not a stream.
  const first = await all.next()
  response.set({ 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' }).flushHeaders()
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS)
  try {
    if (!first.done) await send(first.value)
    for await (const event of all) await send(event)
  } finally {
    clearInterval(heartbeat)
    response.end()
  }

  async function send({ number, event }: NumberedEvent): Promise<void> {
    const text = `id: ${number}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
    if (!response.write(text)) await once(response, 'drain', { signal }).catch(() => undefined)
  }
}

import { once } from 'node:events'
import type { Context } from './endpoint.ts'
import type { NumberedEvent } from './jobs.ts'

/** Proxies close connections that stay silent for long, so a comment is sent this often. */
const HEARTBEAT_MS = 15_000

/**
 * Sends events as they happen (text/event-stream of the HTML standard) until they end. Each carries its number as id, so
 * a browser that lost the connection resumes where it stopped.
 *
 * @param events returns the events after a number, 0 for all
 */
export async function sendEvents(
  { request, response, signal }: Context,
  events: (after: number, signal: AbortSignal) => AsyncIterator<NumberedEvent> & AsyncIterable<NumberedEvent>,
): Promise<void> {
  const after = Number.parseInt(request.get('Last-Event-ID') ?? '0', 10) || 0
  const all = events(after, signal)
  // For an unknown job this throws, while the answer can still be a problem.
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

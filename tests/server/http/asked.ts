import { once } from 'node:events'
import { type IncomingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'

export interface Asked {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** Sends what no browser and no `fetch` can send: any Host, any address and any bytes. */
export async function ask(
  base: string,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Asked> {
  const { hostname, port } = new URL(base)
  const { method = 'GET', path = '/healthz', headers = {}, body } = options
  const asking = request({ hostname, port, method, path, headers })
  asking.end(body)
  const [response] = await once(asking, 'response')
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

import * as z from 'zod'
import { ViewAnswer } from '../../model/api/graph.ts'
import { call, post } from '../net/call.ts'

const Saved = z.object({ view: z.string() })

/** Keeps a packed view on the server, for one too large for an address. Returns its id. */
export async function saveView(view: string): Promise<string> {
  return (await post('api/views', { view }, ViewAnswer, { isQuiet: true })).id
}

/** The packed view kept under an id. */
export async function savedView(id: string): Promise<string> {
  return Saved.parse(await (await call(`api/views/${encodeURIComponent(id)}`)).json()).view
}

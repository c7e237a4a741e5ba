import * as z from 'zod'
import { post } from '../api.ts'

const Saved = z.object({ view: z.string() })
const Kept = z.object({ id: z.string() })

/** Views too large for an address, kept by the server as the same text that would stand in it. */
export const SavedView = {
  parse: (answer: unknown) => Saved.parse(answer),
  /** Keeps a packed view and returns its id. */
  save: async (view: string): Promise<string> => (await post('api/views', { view }, Kept)).id,
}

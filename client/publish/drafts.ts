import * as z from 'zod'
import type { Draft } from './request.ts'

const Drafts = z.array(
  z.tuple([
    z.string(),
    z.object({
      title: z.string(),
      caption: z.string(),
      credits: z.string(),
      alt: z.string(),
      theme: z.enum(['light', 'dark']),
    }),
  ]),
)

const NAME = 'parley-drafts'
const MOST = 20

/** The words that were being written around a picture of this subject, in this window; undefined where there are none. */
export function keptDraft(storage: Pick<Storage, 'getItem'>, subject: string): Draft | undefined {
  return read(storage).find(([other]) => other === subject)?.[1]
}

/** Keeps them until the window is closed, those of the subjects written about last. */
export function keepDraft(storage: Pick<Storage, 'getItem' | 'setItem'>, subject: string, draft: Draft): void {
  const others = read(storage).filter(([other]) => other !== subject)
  storage.setItem(NAME, JSON.stringify([[subject, draft], ...others].slice(0, MOST)))
}

function read(storage: Pick<Storage, 'getItem'>): z.infer<typeof Drafts> {
  try {
    return Drafts.safeParse(JSON.parse(storage.getItem(NAME) ?? '[]')).data ?? []
  } catch {
    return []
  }
}

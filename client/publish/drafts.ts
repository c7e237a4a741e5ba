import * as z from 'zod'
import { SnapshotLook, SnapshotRequest } from '../../model/snapshot.ts'
import type { Draft } from './request.ts'

const { mentions } = SnapshotRequest.shape
const Ids = z.array(z.string()).optional()
const Notes = z.array(z.object({ text: z.string(), at: z.string() })).optional()

const Drafts = z.array(
  z.tuple([
    z.string(),
    z.object({
      title: z.string(),
      caption: z.string(),
      credits: z.string(),
      alt: z.string(),
      theme: z.enum(['light', 'dark', 'auto']),
      mentions: mentions.catch(undefined),
      look: SnapshotLook.optional().catch(undefined),
      highlight: Ids.catch(undefined),
      annotations: Notes.catch(undefined),
      notes: Notes.catch(undefined),
      steps: z
        .array(z.object({ text: z.string(), shows: z.array(z.string()) }))
        .optional()
        .catch(undefined),
      withoutQuotesOf: Ids.catch(undefined),
    }),
  ]),
)

const NAME = 'parley-drafts'
const MOST = 20

/** The draft about a subject, kept in this window; undefined if there is none. */
export function keptDraft(storage: Pick<Storage, 'getItem'>, subject: string): Draft | undefined {
  return read(storage).find(([other]) => other === subject)?.[1]
}

/** Keeps a draft until the window is closed. Only the newest drafts are kept. */
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

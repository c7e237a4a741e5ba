import type { z } from 'zod'
import type { ClaimView } from '../model/api/evidence.ts'
import type { Page } from './workspace/place.ts'
import type { Point } from './workspace/view.ts'
import type { Workspace } from './workspace/workspace.ts'

/** What every panel may ask of the whole application. */
export interface Shell {
  readonly workspace: Workspace
  /** Whether the server answers; where not, what needs it is switched off. */
  readonly isOnline: boolean
  readonly theme: 'light' | 'dark'
  /** Opens a page, with what it is to start from. */
  go(page: Page, query?: Record<string, string>): void
  /** Expands an item; asks first which kinds where there are many. */
  expand(id: string): void
  /** Opens the document of a claim at its quote. */
  openDocument(claim: z.infer<typeof ClaimView>): void
  /** Opens the menu of an item at a place on the screen. */
  openMenu(id: string, at: Point): void
  /** Says something in passing. */
  say(what: string): void
}

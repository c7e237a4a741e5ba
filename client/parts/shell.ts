import type { z } from 'zod'
import type { ClaimView } from '../../model/api/evidence.ts'
import type { Page } from '../workspace/address.ts'
import type { Point } from '../workspace/view.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** The application as its panels see it: the workspace, and what any panel may ask for. */
export interface Shell {
  readonly workspace: Workspace
  /** False while the server can't be reached. Controls that need it are then disabled. */
  readonly isOnline: boolean
  readonly theme: 'light' | 'dark'
  /** Opens a page with these parameters. */
  go(page: Page, query?: Record<string, string>): void
  /** Expands an item. Asks first which kinds to add if it has many neighbours. */
  expand(id: string): void
  /** Opens the document of a claim at its quote. */
  openDocument(claim: z.infer<typeof ClaimView>): void
  /** Opens the menu of an item at a place on the screen. */
  openMenu(id: string, at: Point): void
  /** Shows a message for a few seconds. */
  say(what: string): void
}

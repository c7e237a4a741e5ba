import type { LinkKind } from './link-kind.ts'

/** How a kind of link is drawn; lengths in the units of places. The stage and the published picture read the same. */
export interface LinkLook {
  /** Of a double line, the width of what is between its two lines. */
  width: number
  /** Of a double line, the width of each of its two. */
  outline?: number
  /** Lengths of dashes and gaps. */
  dashes?: readonly [dash: number, gap: number]
  cap?: 'round'
  /** What stands at the end. */
  end?: 'arrow' | 'vee' | 'ring'
  opacity?: number
  /** Drawn in the darker colour. */
  isStrong?: true
}

export const linkLooks: Record<LinkKind, LinkLook> = {
  'takes part': { width: 1.4 },
  hosts: { width: 1.8, outline: 1.2 },
  'speaks for': { width: 1.1, end: 'arrow' },
  'is about': { width: 1.8, dashes: [0.1, 4.2], cap: 'round' },
  'member of': { width: 1.1, end: 'ring' },
  'held in': { width: 0.8, opacity: 0.55 },
  'followed by': { width: 1.2, dashes: [6, 4], end: 'vee' },
  met: { width: 1.6, cap: 'round', isStrong: true },
}

/** The dashes of every link of a meeting that is planned, postponed or alleged. */
export const PLANNED_DASHES = [6, 4] as const

/** A MET tie of one meeting is as wide as a plain link; each doubling adds a step, so that hubs do not cover the rest. */
export function metWidth(meetings: number): number {
  return Math.round((linkLooks.met.width + Math.log2(Math.max(meetings, 1)) * 1.6) * 10) / 10
}

import * as z from 'zod'
import type { MeetingStatus } from '../entity.ts'
import type { Relation } from '../relation.ts'
import type { Segment } from './box.ts'

/** The kinds of link that are drawn, named and filtered. Hosts are a kind of their own among the participants. */
export const linkKinds = [
  'takes part',
  'hosts',
  'speaks for',
  'is about',
  'member of',
  'held in',
  'followed by',
  'met',
] as const
export const LinkKind = z.enum(linkKinds)
export type LinkKind = z.infer<typeof LinkKind>

const byRelation = {
  PARTICIPATED_IN: 'takes part',
  REPRESENTS: 'speaks for',
  CONCERNS: 'is about',
  MEMBER_OF: 'member of',
  PART_OF: 'member of',
  HELD_IN: 'held in',
  FOLLOWED_BY: 'followed by',
  MET: 'met',
} as const satisfies Record<Relation | 'MET', LinkKind>

export function linkKind({ relation, role }: { relation: Relation | 'MET'; role?: string | undefined }): LinkKind {
  return relation === 'PARTICIPATED_IN' && role === 'host' ? 'hosts' : byRelation[relation]
}

/** The line of a kind of link. Lengths are in the units of places. */
export interface LinkLook {
  /** The width of the line; of a double line, the width between its two strokes. */
  width: number
  /** Makes the line double; the width of each of its two strokes. */
  outline?: number
  /** Lengths of dashes and gaps. */
  dashes?: readonly [dash: number, gap: number]
  cap?: 'round'
  /** The mark at the second end. */
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

/** The dashes of a link to a meeting that is planned, postponed or alleged. Their ends are square, whatever the kind. */
export const PLANNED_DASHES = [6, 4] as const

/**
 * The width of a MET tie. For one meeting it is as wide as other links; each doubling adds a step, so that the ties of
 * a hub don't cover the rest.
 */
export function metWidth(meetings: number): number {
  return Math.round((linkLooks.met.width + Math.log2(Math.max(meetings, 1)) * 1.6) * 10) / 10
}

/** How sure it is that a meeting took place: it did, it may have or may yet (drawn dashed), or it did not (crossed out). */
export type Certainty = 'held' | 'planned' | 'off'

const certainties: Record<MeetingStatus, Certainty> = {
  held: 'held',
  planned: 'planned',
  postponed: 'planned',
  alleged: 'planned',
  cancelled: 'off',
  denied: 'off',
}

/** The certainty of a link: that of the first of its ends that is a meeting not held. An end without a status is no meeting. */
export function linkCertainty(...ends: readonly (MeetingStatus | undefined)[]): Certainty {
  return certainties[ends.find((status) => status !== undefined && status !== 'held') ?? 'held']
}

export const TICK_WIDTH = 1.5

/** The two strokes that cross out a link at its middle. `angle` is the link's own, in radians. */
export function crossingTicks({ x, y }: { x: number; y: number }, angle: number): Segment[] {
  return [-3, 3].map((along): Segment => {
    const [cx, cy] = [x + Math.cos(angle) * along, y + Math.sin(angle) * along]
    const [dx, dy] = [Math.cos(angle + 1.15) * 6, Math.sin(angle + 1.15) * 6]
    return [cx - dx, cy - dy, cx + dx, cy + dy]
  })
}

import * as z from 'zod'
import type { MeetingStatus } from '../entity.ts'
import { recordOf } from '../grouped.ts'
import type { Relation } from '../relation.ts'
import type { Segment } from './box.ts'

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

const memberOf = { kind: 'member of', look: { width: 1.1, end: 'ring' } } as const

/**
 * The kind and the line of the links of each relation, in the order of the filters. Relations of one kind share their
 * line. Hosts are a kind of their own among the participants.
 */
const drawn = {
  PARTICIPATED_IN: { kind: 'takes part', look: { width: 1.4 } },
  host: { kind: 'hosts', look: { width: 1.8, outline: 1.2 } },
  REPRESENTS: { kind: 'speaks for', look: { width: 1.1, end: 'arrow' } },
  CONCERNS: { kind: 'is about', look: { width: 1.8, dashes: [0.1, 4.2], cap: 'round' } },
  MEMBER_OF: memberOf,
  PART_OF: memberOf,
  HELD_IN: { kind: 'held in', look: { width: 0.8, opacity: 0.55 } },
  FOLLOWED_BY: { kind: 'followed by', look: { width: 1.2, dashes: [6, 4], end: 'vee' } },
  MET: { kind: 'met', look: { width: 1.6, cap: 'round', isStrong: true } },
} as const satisfies Record<Relation | 'MET' | 'host', { kind: string; look: LinkLook }>

export type LinkKind = (typeof drawn)[keyof typeof drawn]['kind']
export const linkKinds: readonly LinkKind[] = [...new Set(Object.values(drawn).map(({ kind }) => kind))]
export const LinkKind = z.enum(linkKinds)
export const linkLooks: Readonly<Record<LinkKind, LinkLook>> = recordOf(
  Object.values(drawn).map(({ kind, look }): [LinkKind, LinkLook] => [kind, look]),
)

/** The kind of a link: that of its relation, or `hosts` for a participant with the role of host. */
export function linkKind({ relation, role }: { relation: Relation | 'MET'; role?: string | undefined }): LinkKind {
  return drawn[relation === 'PARTICIPATED_IN' && role === 'host' ? 'host' : relation].kind
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

/** Tells if a meeting took place: `held`, it did; `planned`, it may have or may yet (drawn dashed); `off`, it did not (crossed out). */
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

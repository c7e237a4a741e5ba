import * as z from 'zod'
import type { Met } from '../../model/fold.ts'
import type { Edge } from '../../model/graph.ts'

/** The kinds of link as they are drawn, named and filtered: by relation, with hosts apart from other participants. */
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
} as const satisfies Record<Edge['relation'] | 'MET', LinkKind>

export function linkKind(edge: Edge | Met): LinkKind {
  return edge.relation === 'PARTICIPATED_IN' && edge.role === 'host' ? 'hosts' : byRelation[edge.relation]
}

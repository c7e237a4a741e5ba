import * as z from 'zod'
import type { Relation } from '../relation.ts'

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
} as const satisfies Record<Relation | 'MET', LinkKind>

export function linkKind({ relation, role }: { relation: Relation | 'MET'; role?: string | undefined }): LinkKind {
  return relation === 'PARTICIPATED_IN' && role === 'host' ? 'hosts' : byRelation[relation]
}

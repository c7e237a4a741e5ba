import * as z from 'zod'
import { type EntityKind, kindOfId, Text } from './entity.ts'
import { PartialDate } from './partial-date.ts'

/** The relations the store holds. MET is none of them: it is made by the fold of a view. */
export const relations = [
  'PARTICIPATED_IN',
  'REPRESENTS',
  'MEMBER_OF',
  'PART_OF',
  'HELD_IN',
  'CONCERNS',
  'FOLLOWED_BY',
] as const
export const Relation = z.enum(relations)
export type Relation = z.infer<typeof Relation>

const participantRoles = ['host', 'visitor', 'chair', 'participant', 'observer', 'speaker'] as const
export const ParticipantRole = z.enum(participantRoles)

const actor: readonly EntityKind[] = ['Person', 'State', 'Organisation']
const meeting: readonly EntityKind[] = ['Meeting']

/** Which kinds each relation joins, in which direction. PART_OF has two rows: bodies, and meetings. */
const ends: Record<Relation, readonly { from: readonly EntityKind[]; to: readonly EntityKind[] }[]> = {
  PARTICIPATED_IN: [{ from: actor, to: meeting }],
  REPRESENTS: [{ from: ['Person'], to: ['State', 'Organisation'] }],
  MEMBER_OF: [{ from: actor, to: ['Organisation'] }],
  PART_OF: [
    { from: ['Organisation'], to: ['Organisation', 'State'] },
    { from: meeting, to: ['Meeting', 'Organisation'] },
  ],
  HELD_IN: [{ from: meeting, to: ['State'] }],
  CONCERNS: [{ from: meeting, to: ['State', 'Organisation', 'Person'] }],
  FOLLOWED_BY: [{ from: meeting, to: meeting }],
}

/** Whether a relation may join these kinds in this direction. */
export function joins(relation: Relation, from: EntityKind, to: EntityKind): boolean {
  return ends[relation].some((pair) => pair.from.includes(from) && pair.to.includes(to))
}

/** The kinds a relation may join, in words, for a message that says what would be right. */
export function endsInWords(relation: Relation): string {
  return ends[relation].map((pair) => `${pair.from.join(' or ')} → ${pair.to.join(' or ')}`).join('; ')
}

const term = {
  since: PartialDate.optional(),
  until: PartialDate.optional(),
  /** The source's own number of the term of one office, from 1. */
  term: z.int().min(1).optional(),
}

/** What may be claimed of a tie, by relation. Dates are as read (EDTF); `representing` is the key of a body as read. */
export const relationValues = {
  PARTICIPATED_IN: z.strictObject({
    role: ParticipantRole.optional(),
    representing: Text.optional(),
    title: Text.optional(),
  }),
  REPRESENTS: z.strictObject({ title: Text.optional(), ...term }),
  MEMBER_OF: z.strictObject({ role: Text.optional(), ...term }),
  PART_OF: z.strictObject({}),
  HELD_IN: z.strictObject({ place: Text.optional() }),
  CONCERNS: z.strictObject({ topic: Text.optional() }),
  FOLLOWED_BY: z.strictObject({ how: z.enum(['replaced', 'led to']).optional() }),
} as const satisfies Record<Relation, z.ZodObject>

/** Lower case, accents and punctuation aside: what two spellings of one title have in common. */
function normalised(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/**
 * The id shared by all terms of one tie, from its type and ends, and for REPRESENTS and MEMBER_OF the normalised
 * title or role. Never from dates: those get corrected.
 */
export function tieId(relation: Relation, from: string, to: string, values: Record<string, unknown> = {}): string {
  const office = relation === 'REPRESENTS' ? values.title : relation === 'MEMBER_OF' ? values.role : undefined
  const base = `${from}|${relation}|${to}`
  return typeof office === 'string' && normalised(office) !== '' ? `${base}|${normalised(office)}` : base
}

/** The id of the nth term: the first has the tie's own id, later ones `~2`, `~3`. */
export function termId(tie: string, number: number): string {
  return number === 1 ? tie : `${tie}~${number}`
}

/** The tie a term belongs to; for every other id the id itself. */
export function withoutTerm(id: string): string {
  return id.replace(/~\d+$/, '')
}

/** The two ends of a tie by its id, or null where the id names no tie. */
export function endsOfTie(id: string): { relation: Relation; from: string; to: string } | null {
  const [from = '', name, to = ''] = id.split('|')
  const relation = Relation.safeParse(name)
  if (!relation.success || kindOfId(from) === null || kindOfId(to) === null) return null
  return { relation: relation.data, from, to }
}

import * as z from 'zod'
import { type EntityId, type EntityKind, isEntityId, Text } from './entity.ts'
import { PartialDate, periodProblem } from './partial-date.ts'

/** Everything that differs between relations, except how they are drawn: that stands in drawing/links.ts. */
interface RelationEntry {
  /** The kinds that it joins, in which direction. */
  ends: readonly { from: readonly EntityKind[]; to: readonly EntityKind[] }[]
  /**
   * The values that a claim may state about a tie of this relation. Dates are as read (EDTF), and `representing` is the
   * key of a body as read. If `term` is among the values, two terms of one office are two ties.
   */
  values: z.ZodObject
  /**
   * The relation in words. `out` heads the links of its first end, and `in` those of its second. `between` stands between
   * the names of both ends, and `past` replaces it once the tie's last day is over.
   */
  words: { out: string; in: string; between: string; past?: string }
  /** The value that tells apart several ties between the same two ends. */
  office?: 'title' | 'role'
  /** Two who are joined by this relation are in contact. Paths lead through these relations unless told otherwise. */
  isContact?: true
  /** The end that usually has fewer ties, where the store looks a tie up; `from` if not given. */
  fewerTies?: 'to'
}

const actor: readonly EntityKind[] = ['Person', 'State', 'Organisation']
const meeting: readonly EntityKind[] = ['Meeting']

export const ParticipantRole = z.enum(['host', 'visitor', 'chair', 'participant', 'observer', 'speaker'])

const term = {
  since: PartialDate.optional(),
  until: PartialDate.optional(),
  /** The source's own number of the term of one office, from 1. */
  term: z.int().min(1).optional(),
}

/** Refuses a term that ends before it starts. */
export function refuseEndBeforeStart(
  { since, until }: Readonly<Record<string, unknown>>,
  context: z.RefinementCtx<unknown>,
): void {
  const message = periodProblem(since, until)
  if (message !== null) context.addIssue({ code: 'custom', path: ['until'], message, input: until })
}

/** The relations that the store holds, in the order in which answers list them. MET is not among them: the fold of a view makes it. */
export const relationTable = {
  PARTICIPATED_IN: {
    ends: [{ from: actor, to: meeting }],
    values: z.strictObject({
      role: ParticipantRole.optional(),
      representing: Text.optional(),
      title: Text.optional(),
    }),
    words: { out: 'took part in', in: 'took part', between: 'took part in' },
    isContact: true,
    // People have many meetings, a meeting has few participants.
    fewerTies: 'to',
  },
  REPRESENTS: {
    ends: [{ from: ['Person'], to: ['State', 'Organisation'] }],
    values: z.strictObject({ title: Text.optional(), ...term }).superRefine(refuseEndBeforeStart),
    words: { out: 'speaks for', in: 'spoken for by', between: 'speaks for', past: 'spoke for' },
    office: 'title',
    isContact: true,
  },
  MEMBER_OF: {
    ends: [{ from: actor, to: ['Organisation'] }],
    values: z.strictObject({ role: Text.optional(), ...term }).superRefine(refuseEndBeforeStart),
    words: { out: 'member of', in: 'has as member', between: 'is a member of', past: 'was a member of' },
    office: 'role',
  },
  PART_OF: {
    // Bodies, and meetings.
    ends: [
      { from: ['Organisation'], to: ['Organisation', 'State'] },
      { from: meeting, to: ['Meeting', 'Organisation'] },
    ],
    values: z.strictObject({}),
    words: { out: 'part of', in: 'has as part', between: 'is part of' },
  },
  HELD_IN: {
    ends: [{ from: meeting, to: ['State'] }],
    values: z.strictObject({ place: Text.optional() }),
    words: { out: 'held in', in: 'place of', between: 'was held in' },
  },
  CONCERNS: {
    ends: [{ from: meeting, to: ['State', 'Organisation', 'Person'] }],
    values: z.strictObject({ topic: Text.optional() }),
    words: { out: 'is about', in: 'subject of', between: 'is about' },
  },
  FOLLOWED_BY: {
    ends: [{ from: meeting, to: meeting }],
    values: z.strictObject({ how: z.enum(['replaced', 'led to']).optional() }),
    words: { out: 'followed by', in: 'follows', between: 'was followed by' },
  },
} as const satisfies Record<string, RelationEntry>

type Table = typeof relationTable
/** The same table, for functions that look at any relation. */
const entries: Readonly<Record<keyof Table, RelationEntry>> = relationTable

/** The names in a table that has some. */
type NameIn<T> = T extends unknown ? Extract<keyof T, string> : never
function namesIn<T extends object>(table: T): [NameIn<T>, ...NameIn<T>[]]
function namesIn(table: object): string[] {
  return Object.keys(table)
}

export const relations: readonly [keyof Table, ...(keyof Table)[]] = namesIn(relationTable)
export const Relation = z.enum(relations)
export type Relation = z.infer<typeof Relation>

/** The relations that make contact between people and bodies. Places, topics and memberships don't. */
export const contactRelations: readonly Relation[] = relations.filter((relation) => entries[relation].isContact)

/** The id of a tie: the ids of its ends around its relation, then its office and term if it has them. */
export type TieId = `${string}|${Relation}|${string}`

const relationNames: ReadonlySet<string> = new Set(relations)

/** True for the id of a tie, false for any other. `endsOfTie` checks its ends too. */
export function isTieId(id: string): id is TieId {
  return relationNames.has(id.split('|', 2)[1] ?? '')
}

/** The id of a tie as the store holds it. */
export const TieId = z.string().refine(isTieId)

/** Returns the words of a relation: see `RelationEntry`. */
export function relationWords(relation: Relation): RelationEntry['words'] {
  return entries[relation].words
}

/** Returns the schema of the values that a claim about a tie may state. */
export function relationValues(relation: Relation): z.ZodObject {
  return entries[relation].values
}

/** True if the relation may join these kinds in this direction. */
export function joins(relation: Relation, from: EntityKind, to: EntityKind): boolean {
  return entries[relation].ends.some((pair) => pair.from.includes(from) && pair.to.includes(to))
}

/** Returns the kinds that a relation may join, in words, for a message that says what would be right. */
export function endsInWords(relation: Relation): string {
  return entries[relation].ends.map((pair) => `${pair.from.join(' or ')} → ${pair.to.join(' or ')}`).join('; ')
}

/** True if two terms of one office are two ties of this relation. Only the projection knows how many terms there are. */
export function hasTerms(relation: Relation): boolean {
  return 'term' in entries[relation].values.shape
}

/** The name of a value that claims about ties may state. */
type ClaimedValue = { [Name in Relation]: NameIn<Table[Name]['values']['shape']> }[Relation]
/** A property of an edge: a claimed value, or the EDTF that a first or last day comes from. The term is part of the id. */
export type EdgeProperty = Exclude<ClaimedValue, 'term'> | 'sinceDate' | 'untilDate'

/** Returns the properties of the edges of a relation, beside id and ends. */
export function edgeProperties(relation: Relation): EdgeProperty[] {
  const claimed = namesIn(relationTable[relation].values.shape)
  const dates: EdgeProperty[] = ['sinceDate', 'untilDate']
  return [
    ...claimed.filter((name) => name !== 'term'),
    ...dates.filter((date) => claimed.some((name) => date === `${name}Date`)),
  ]
}

/** The properties that edges of any relation may have. */
export const allEdgeProperties: readonly EdgeProperty[] = [...new Set(relations.flatMap(edgeProperties))]

/** Returns the words of a text in lower case, without accents and punctuation, joined by hyphens: "Amb. Šmíd" → "amb-smid". */
export function hyphenatedWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/**
 * Returns the id shared by all terms of one tie. It is made from the relation, the ends and the normalised title or role
 * of an office. Dates have no part in it: they get corrected.
 */
export function tieId(relation: Relation, from: EntityId, to: EntityId, values: Record<string, unknown> = {}): TieId {
  const { office } = entries[relation]
  const held = office === undefined ? undefined : values[office]
  const base: TieId = `${from}|${relation}|${to}`
  return typeof held === 'string' && hyphenatedWords(held) !== '' ? `${base}|${hyphenatedWords(held)}` : base
}

/** Returns the id of the nth term: the first has the tie's own id, later ones `~2`, `~3`. */
export function termId(tie: TieId, number: number): TieId {
  return number === 1 ? tie : `${tie}~${number}`
}

/** Returns the id of the tie that a term belongs to, and every other id unchanged. */
export function withoutTerm(id: TieId): TieId
export function withoutTerm(id: EntityId): EntityId
export function withoutTerm(id: EntityId | TieId): EntityId | TieId
export function withoutTerm(id: string): string
export function withoutTerm(id: string): string {
  return id.replace(/~\d+$/, '')
}

/** Returns the two ends of a tie from its id, or null if the id isn't a tie's. */
export function endsOfTie(id: string): { relation: Relation; from: EntityId; to: EntityId } | null {
  const [from = '', name, to = ''] = id.split('|')
  const relation = Relation.safeParse(name)
  if (!relation.success || !isEntityId(from) || !isEntityId(to)) return null
  return { relation: relation.data, from, to }
}

/** Returns the end of a tie that usually has fewer ties, from the tie's id; an empty text if the id isn't a tie's. */
export function endWithFewerTies(id: string): string {
  const ends = endsOfTie(withoutTerm(id))
  return ends === null ? '' : ends[entries[ends.relation].fewerTies ?? 'from']
}

import * as z from 'zod'
import { isRelation, Locator, Method, Values, valuesSchema } from './claim.ts'
import { ClaimDecision, PairDecision } from './decision.ts'
import { EntityId, type EntityKind, entityKinds, entityValues, Key, kindOfId, Text } from './entity.ts'
import { PartialDate } from './partial-date.ts'
import { Reference } from './reference.ts'
import { endsInWords, joins, type Relation, relations, relationTable } from './relation.ts'

/**
 * Parley JSON: the project's own format for entities, meetings and relations with their evidence. A document holds
 * lists of the records below; JSON Lines hold one record a line. What `parley read --json` prints is such a document.
 */

/** An object without other fields; one too many is told which ones there are. */
function closed<Shape extends z.ZodRawShape>(shape: Shape) {
  const fields = Object.keys(shape).join(', ')
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? `is no field here: the fields are ${fields}` : undefined),
  })
}

/** A list, where a single item may stand alone. */
function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item))
}

/** Where a source says what a record states. Offsets are UTF-16 positions in the source's text. */
export const Evidence = closed({
  /** Id of a source of the document; needless where it has only one. */
  source: z.string().min(1).optional(),
  quote: z.string().min(1).optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
  method: Method.optional(),
  confidence: z.number().min(0).max(1).optional(),
})
export type Evidence = z.infer<typeof Evidence>
const evidence = oneOrMore(Evidence).optional()

/** A source; without an id it is known by its address, else by publisher and name. */
export const SourceRecord = closed({
  id: z.string().min(1).optional(),
  name: z.string().min(1).optional(),
  url: z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  publishedAt: PartialDate.optional(),
  versions: z.array(z.string()).optional(),
  text: z.string().optional(),
  basedOn: z.string().optional(),
  withheld: z.literal(true).optional(),
}).refine(({ id, name, url }) => (id ?? name ?? url) !== undefined, 'needs an id, a url or a name')
export type SourceRecord = z.infer<typeof SourceRecord>

/** An id whose form, where it is ours, is that of the kind. */
function idOf(kind: EntityKind) {
  return Reference.superRefine((id, context) => {
    const found = kindOfId(id)
    if (found !== null && found !== kind) {
      context.addIssue({ code: 'custom', message: `"${id}" is the id of a ${found}, not of a ${kind}`, input: id })
    }
  })
}

const { kind: organisationKind, ...organisation } = entityValues.Organisation.shape
/** A person, state or organisation. `organisationKind` is what kind of organisation it is, in the source's words. */
export const EntityRecord = z.discriminatedUnion('kind', [
  closed({ id: idOf('Person'), kind: z.literal('Person'), ...entityValues.Person.shape, evidence }),
  closed({ id: idOf('State'), kind: z.literal('State'), ...entityValues.State.shape, evidence }),
  closed({ id: idOf('Organisation'), kind: z.literal('Organisation'), ...organisation, organisationKind, evidence }),
])
export type EntityRecord = z.infer<typeof EntityRecord>

/** Who took part; without evidence of its own, that of the meeting counts. */
const Participant = closed({
  id: Reference,
  ...relationTable.PARTICIPATED_IN.values.shape,
  representing: Reference.optional(),
  evidence,
})
const Concern = closed({ id: Reference, ...relationTable.CONCERNS.values.shape, evidence })
const Follower = closed({ id: idOf('Meeting'), ...relationTable.FOLLOWED_BY.values.shape, evidence })

/** A meeting with all that hangs on it, so that one meeting is one record; a second state it was held in is a relation. */
export const MeetingRecord = closed({
  id: idOf('Meeting'),
  ...entityValues.Meeting.shape,
  heldIn: idOf('State').optional(),
  participants: z.array(Participant).optional(),
  concerns: z.array(Concern).optional(),
  partOf: oneOrMore(Reference).optional(),
  followedBy: oneOrMore(Follower).optional(),
  evidence,
})
export type MeetingRecord = z.infer<typeof MeetingRecord>

function relationRecord<Name extends Relation>(relation: Name) {
  return closed({
    relation: z.literal(relation),
    from: Reference,
    to: Reference,
    ...relationTable[relation].values.shape,
    evidence,
  }).superRefine(({ from, to }, context) => {
    const [fromKind, toKind] = [kindOfId(from), kindOfId(to)]
    if (fromKind === null || toKind === null || joins(relation, fromKind, toKind)) return
    const message = `${relation} joins ${endsInWords(relation)}, not ${fromKind} → ${toKind}`
    context.addIssue({ code: 'custom', message, input: `${from} → ${to}` })
  })
}
const [firstRelation, ...otherRelations] = relations
export const RelationRecord = z.discriminatedUnion('relation', [
  relationRecord(firstRelation),
  ...otherRelations.map((relation) => relationRecord(relation)),
])
export type RelationRecord = z.infer<typeof RelationRecord>

/**
 * A claim in full, as an export holds it: what a store derived of it (`id`, `about`, `standing`, …) may stand beside
 * and is not read. The subject is named by `subject`, else by `key`, else by `asRead`; a tie by its ends.
 */
export const ClaimRecord = z
  .object({
    type: z.enum([...entityKinds, ...relations]),
    subject: z.string().optional(),
    key: Reference.optional(),
    asRead: z.string().optional(),
    from: Reference.optional(),
    to: Reference.optional(),
    values: Values,
    source: z.string().min(1).optional(),
    locator: Locator.optional(),
    quote: z.string().min(1).optional(),
    start: z.int().min(0).optional(),
    end: z.int().min(0).optional(),
    method: Method.optional(),
    confidence: z.number().min(0).max(1).optional(),
    publishedAt: PartialDate.optional(),
    /** The ids that its keys have in the store it comes from; taken over where they are free. */
    ids: z.record(Key, EntityId).optional(),
    /** Between 0 and 1: which of the claims of an export is older. */
    order: z.number().min(0).lt(1).optional(),
    edit: z.int().min(1).optional(),
  })
  .superRefine((claim, context) => {
    const own = claim.ids?.[claim.key ?? '']
    if (own !== undefined && kindOfId(own) !== claim.type) {
      context.addIssue({ code: 'custom', path: ['ids'], message: `"${own}" is no id of a ${claim.type}`, input: own })
    }
    for (const { path, message } of valuesSchema(claim.type).safeParse(claim.values).error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['values', ...path], message })
    }
    const required = isRelation(claim.type) ? (['from', 'to'] as const) : (['subject'] as const)
    for (const field of required) {
      const named = field === 'subject' ? subjectOf(claim) : claim[field]
      if (named === undefined)
        context.addIssue({ code: 'custom', path: [field], message: `is missing: a ${claim.type} claim says it` })
    }
  })
export type ClaimRecord = z.infer<typeof ClaimRecord>

const Reasons = z.array(Text).default([])
/** A decision as an export holds it: about two entities by their keys (`a`, `b`), or about one claim by its id (`a`). */
export const DecisionRecord = z.discriminatedUnion('kind', [
  z.object({
    kind: PairDecision.shape.kind,
    a: z.string().min(1),
    b: z.string('is missing: name the other entity').min(1, 'is missing: name the other entity'),
    reasons: Reasons,
  }),
  z.object({
    kind: ClaimDecision.shape.kind,
    a: z.string().min(1),
    b: z.literal('', 'must be empty: accept and reject are about one claim').default(''),
    reasons: Reasons,
  }),
])
export type DecisionRecord = z.input<typeof DecisionRecord>

/** The key by which a claim of an entity names its subject. */
export function subjectOf({
  subject,
  key,
  asRead,
}: Pick<ClaimRecord, 'subject' | 'key' | 'asRead'>): string | undefined {
  return subject ?? key ?? asRead
}

/** A whole document, as `parley read --json` prints it: `source` where there is one, `sources` where there are several. */
export interface ParleyDocument {
  source?: SourceRecord
  sources?: SourceRecord[]
  entities: EntityRecord[]
  meetings: MeetingRecord[]
  relations: RelationRecord[]
  claims: ClaimRecord[]
  decisions?: DecisionRecord[]
}

import * as z from 'zod'
import { ClaimId, isRelation, Locator, Method, Values, valuesSchema } from './claim.ts'
import { ClaimDecision, PairDecision } from './decision.ts'
import { EntityId, type EntityKind, entityKinds, entityValues, Key, kindOfId, Reference, Text } from './entity.ts'
import { PartialDate } from './partial-date.ts'
import { endsInWords, joins, type Relation, refuseEndBeforeStart, relations, relationTable } from './relation.ts'

/**
 * Parley JSON: Parley's own format for entities, meetings and relations with their evidence. A document holds lists of
 * the records below, JSON Lines one record a line. `parley read --json` prints such a document.
 */

/** Makes a schema that refuses other fields. The message names the fields there are. */
function closed<Shape extends z.ZodRawShape>(shape: Shape) {
  const fields = Object.keys(shape).join(', ')
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? `isn't a field here: the fields are ${fields}` : undefined),
  })
}

/** Makes the schema of a list in which a single item may stand alone. */
function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item))
}

/** Where a source says what a record says. Offsets are UTF-16 positions in the source's text. */
export const Evidence = closed({
  /** The id of a source of the document. Needed only if the document has several. */
  source: z.string().min(1).optional(),
  quote: z.string().min(1).optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
  method: Method.optional(),
  confidence: z.number().min(0).max(1).optional(),
})
export type Evidence = z.infer<typeof Evidence>
const evidence = oneOrMore(Evidence).optional()

/** A source. Without an id its address identifies it, or else its publisher and name. */
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

/** Makes the schema of an id that, if it has our form, is of this kind. */
function idOf(kind: EntityKind) {
  return Reference.superRefine((id, context) => {
    const found = kindOfId(id)
    if (found !== null && found !== kind) {
      context.addIssue({ code: 'custom', message: `"${id}" is the id of a ${found}, not of a ${kind}`, input: id })
    }
  })
}

const { kind: organisationKind, ...organisation } = entityValues.Organisation.shape
/** A person, state or organisation. `organisationKind` is the kind of organisation, in the source's words. */
export const EntityRecord = z.discriminatedUnion('kind', [
  closed({ id: idOf('Person'), kind: z.literal('Person'), ...entityValues.Person.shape, evidence }),
  closed({ id: idOf('State'), kind: z.literal('State'), ...entityValues.State.shape, evidence }),
  closed({ id: idOf('Organisation'), kind: z.literal('Organisation'), ...organisation, organisationKind, evidence }),
])
export type EntityRecord = z.infer<typeof EntityRecord>

/** A participant. If it has no evidence, that of the meeting counts. */
const Participant = closed({
  id: Reference,
  ...relationTable.PARTICIPATED_IN.values.shape,
  representing: Reference.optional(),
  evidence,
})
const Concern = closed({ id: Reference, ...relationTable.CONCERNS.values.shape, evidence })
const Follower = closed({ id: idOf('Meeting'), ...relationTable.FOLLOWED_BY.values.shape, evidence })

/**
 * A meeting with all its ties, so that one meeting is one record. If it was held in two states, the second is a
 * relation.
 */
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
  }).superRefine((record, context) => {
    refuseEndBeforeStart(record, context)
    const { from, to } = record
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
 * A whole claim, as an export holds it. What a store derived from it (`about`, `standing`, …) may be there and isn't read.
 * Its `id` is kept if it follows from the claim, or from what it said before a name was blacked out. `subject` names the
 * subject, or else `key`, or else `asRead`. The ends name a tie.
 */
export const ClaimRecord = z
  .object({
    type: z.enum([...entityKinds, ...relations]),
    id: z.string().optional(),
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
    /** The ids of its keys in the exporting store. They are taken over if they are free. */
    ids: z.record(Key, EntityId).optional(),
    /** Between 0 and 1. The lower of two claims of an export is the older one. */
    order: z.number().min(0).lt(1).optional(),
    edit: z.int().min(1).optional(),
  })
  .superRefine((claim, context) => {
    const own = claim.ids?.[claim.key ?? '']
    if (own !== undefined && kindOfId(own) !== claim.type) {
      context.addIssue({
        code: 'custom',
        path: ['ids'],
        message: `"${own}" is not an id of a ${claim.type}`,
        input: own,
      })
    }
    for (const { path, message } of valuesSchema(claim.type).safeParse(claim.values).error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['values', ...path], message })
    }
    const required = isRelation(claim.type) ? (['from', 'to'] as const) : (['subject'] as const)
    for (const field of required) {
      const named = field === 'subject' ? subjectOf(claim) : claim[field]
      if (named === undefined)
        context.addIssue({ code: 'custom', path: [field], message: `is missing: a ${claim.type} claim needs it` })
    }
  })
export type ClaimRecord = z.infer<typeof ClaimRecord>

const Reasons = z.array(Text).default([])
/**
 * A decision as an export holds it: about two entities by their keys (`a`, `b`), or about one claim by its id (`a`).
 */
export const DecisionRecord = z.discriminatedUnion('kind', [
  z.object({
    kind: PairDecision.shape.kind,
    a: z.string().min(1),
    b: z.string('is missing: name the other entity').min(1, 'is missing: name the other entity'),
    reasons: Reasons,
  }),
  z.object({
    kind: ClaimDecision.shape.kind,
    a: ClaimId.min(1),
    b: z.literal('', 'must be empty: accept and reject are about one claim').default(''),
    reasons: Reasons,
  }),
])
export type DecisionRecord = z.input<typeof DecisionRecord>

/** Returns the key by which a claim about an entity names its subject. */
export function subjectOf({
  subject,
  key,
  asRead,
}: Pick<ClaimRecord, 'subject' | 'key' | 'asRead'>): string | undefined {
  return subject ?? key ?? asRead
}

/** A whole document, as `parley read --json` prints it, with one `source` or several `sources`. */
export interface ParleyDocument {
  source?: SourceRecord
  sources?: SourceRecord[]
  entities: EntityRecord[]
  meetings: MeetingRecord[]
  relations: RelationRecord[]
  claims: ClaimRecord[]
  decisions?: DecisionRecord[]
}

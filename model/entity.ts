import * as z from 'zod'
import { PartialDate } from './partial-date.ts'

/** The four kinds of nodes in a graph. */
export const entityKinds = ['Person', 'State', 'Organisation', 'Meeting'] as const
export const EntityKind = z.enum(entityKinds)
export type EntityKind = z.infer<typeof EntityKind>

/** The beginning of the ids of each kind: `person:josep-borrell`, `state:KOR`, `org:eu`, `meeting:2024-11-04-…`. */
export const idPrefix = {
  Person: 'person:',
  State: 'state:',
  Organisation: 'org:',
  Meeting: 'meeting:',
} as const satisfies Record<EntityKind, string>

/** The id of an entity. Ids of ties and claims have types of their own, and keys as read are plain strings. */
export type EntityId = `${(typeof idPrefix)[EntityKind]}${string}`

/** State ids hold an ISO 3166-1 alpha-3 or 3166-3 code, or `x-` and a name if there is no code (`state:x-kosovo`). */
const idForm: Record<EntityKind, RegExp> = {
  Person: /^person:[a-z0-9]+(-[a-z0-9]+)*$/,
  State: /^state:([A-Z]{3,4}|x(-[a-z0-9]+)+)$/,
  Organisation: /^org:[a-z0-9]+(-[a-z0-9]+)*$/,
  Meeting: /^meeting:[a-z0-9]+(-[a-z0-9]+)*$/,
}

/** Returns the kind of entity that an id in our form names, or null for any other text. */
export function kindOfId(id: string): EntityKind | null {
  const kind = entityKinds.find((one) => id.startsWith(idPrefix[one]))
  return kind !== undefined && idForm[kind].test(id) ? kind : null
}

/** True for the id of an entity, false for a tie's, a claim's and a foreign key. */
export function isEntityId(id: string): id is EntityId {
  return kindOfId(id) !== null
}

/** An id of an entity, in our form. */
export const EntityId = z.string().refine(isEntityId, {
  error: (issue) =>
    `"${String(issue.input)}" is no id: use person:a-name, state:ABC, org:a-name or meeting:a-name, lower case ASCII with hyphens`,
})

const meetingKinds = ['talks', 'visit', 'summit', 'ministerial', 'negotiation', 'call', 'conference'] as const
export const MeetingKind = z.enum(meetingKinds)
export type MeetingKind = z.infer<typeof MeetingKind>

const meetingModes = ['in-person', 'phone', 'video', 'unknown'] as const
export const MeetingMode = z.enum(meetingModes)
export type MeetingMode = z.infer<typeof MeetingMode>

export const meetingStatuses = ['held', 'planned', 'postponed', 'cancelled', 'denied', 'alleged'] as const
export const MeetingStatus = z.enum(meetingStatuses)
export type MeetingStatus = z.infer<typeof MeetingStatus>

/** A name or other short text: not empty, no longer than a page. */
export const Text = z.string().trim().min(1, 'must not be empty').max(10_000, 'must be at most 10,000 characters')
const Texts = z.array(Text)
/** A key by which an entity is recognised again, `namespace:value`: `wikidata:Q312901`, `hsg:nixon-richard-m`. */
export const Key = z
  .string()
  .regex(/^[a-z][a-z0-9.-]*:.+$/, 'must be a namespace, a colon and a value, as in wikidata:Q312901')

function looksLikeOurs(text: string): boolean {
  return entityKinds.some((kind) => text.startsWith(idPrefix[kind]))
}

/**
 * How a document names an entity: an id in our form, which is kept (`person:josep-borrell`), or the document's own key
 * with a namespace (`hsg:nixon-richard-m`). A text that begins like one of our ids must be one.
 */
export const Reference = z.string().superRefine((text, context) => {
  const parsed = (looksLikeOurs(text) ? EntityId : Key).safeParse(text)
  if (parsed.success) return
  const reason = looksLikeOurs(text)
    ? parsed.error.issues[0]?.message
    : `"${text}" is neither an id nor a key: use an id (person:a-name, state:ABC, org:a-name, meeting:a-name) or a key with a namespace, as in wikidata:Q312901`
  context.addIssue({ code: 'custom', message: reason ?? 'is not an id', input: text })
})

const named = { name: Text.optional(), aliases: Texts.optional(), keys: z.array(Key).optional() }

/** The values that a claim may state about an entity, by kind. All are optional: a source says what it knows. */
export const entityValues = {
  Person: z.strictObject({ ...named, description: Text.optional() }),
  State: z.strictObject({ ...named, officialName: Text.optional(), adjective: Text.optional() }),
  Organisation: z.strictObject({ ...named, acronym: Text.optional(), kind: Text.optional() }),
  Meeting: z.strictObject({
    ...named,
    kind: MeetingKind.optional(),
    mode: MeetingMode.optional(),
    status: MeetingStatus.optional(),
    date: PartialDate.optional(),
    place: Text.optional(),
    topics: Texts.optional(),
  }),
} as const satisfies Record<EntityKind, z.ZodObject>

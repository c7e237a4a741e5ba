import type { Relation } from '../../model/relation.ts'

/** The kind of thing that each row of a table describes. */
export type RowKind =
  | { rows: 'meetings' }
  | { rows: 'entities'; kind: 'Person' | 'State' | 'Organisation' }
  | { rows: 'relations'; relation: Relation }

/** The kinds of row to choose from, with their labels. */
export const rowKinds: readonly { value: string; label: string; kind: RowKind }[] = [
  { value: 'meetings', label: 'a meeting', kind: { rows: 'meetings' } },
  { value: 'Person', label: 'a person', kind: { rows: 'entities', kind: 'Person' } },
  { value: 'State', label: 'a state', kind: { rows: 'entities', kind: 'State' } },
  { value: 'Organisation', label: 'an organisation', kind: { rows: 'entities', kind: 'Organisation' } },
  { value: 'PARTICIPATED_IN', label: 'a link: took part in', kind: { rows: 'relations', relation: 'PARTICIPATED_IN' } },
  { value: 'REPRESENTS', label: 'a link: speaks for', kind: { rows: 'relations', relation: 'REPRESENTS' } },
  { value: 'MEMBER_OF', label: 'a link: member of', kind: { rows: 'relations', relation: 'MEMBER_OF' } },
  { value: 'PART_OF', label: 'a link: part of', kind: { rows: 'relations', relation: 'PART_OF' } },
  { value: 'HELD_IN', label: 'a link: held in', kind: { rows: 'relations', relation: 'HELD_IN' } },
  { value: 'CONCERNS', label: 'a link: is about', kind: { rows: 'relations', relation: 'CONCERNS' } },
  { value: 'FOLLOWED_BY', label: 'a link: followed by', kind: { rows: 'relations', relation: 'FOLLOWED_BY' } },
]

type Meanings = readonly (readonly [meaning: string, label: string])[]

const ofMeetings: Meanings = [
  ['field:name', 'Title'],
  ['field:date', 'Date, as precise as given'],
  ['field:until', 'Last day'],
  ['field:place', 'Place'],
  ['field:heldIn', 'State where it was held'],
  ['party:Person', 'People who took part'],
  ['party:State', 'States that took part'],
  ['party:Organisation', 'Organisations that took part'],
  ['field:status', 'Status'],
  ['field:kind', 'Kind of meeting'],
  ['field:mode', 'How they met'],
  ['field:topics', 'Topics'],
  ['field:quote', 'Quote'],
  ['field:id', 'Number or key'],
]
const ofEntities: Meanings = [
  ['field:name', 'Name'],
  ['field:aliases', 'Also written'],
  ['field:keys', 'Identifiers'],
  ['field:id', 'Number or key'],
]
const ofKind: Record<'Person' | 'State' | 'Organisation', Meanings> = {
  Person: [
    ['field:description', 'Who it is'],
    ['represents:body', 'Speaks for'],
    ['represents:title', 'Office'],
    ['represents:since', 'In office since'],
    ['represents:until', 'In office until'],
  ],
  State: [
    ['field:officialName', 'Name in full'],
    ['field:adjective', 'Adjective'],
  ],
  Organisation: [
    ['field:acronym', 'Short name'],
    ['field:organisationKind', 'Kind of organisation'],
  ],
}
const ends: Meanings = [
  ['field:from', 'From'],
  ['field:to', 'To'],
]
const term: Meanings = [
  ['field:since', 'Since'],
  ['field:until', 'Until'],
]
const ofRelation: Record<Relation, Meanings> = {
  PARTICIPATED_IN: [
    ['field:role', 'Role'],
    ['field:representing', 'Speaks for'],
    ['field:title', 'Office'],
  ],
  REPRESENTS: [['field:title', 'Office'], ...term],
  MEMBER_OF: [['field:role', 'Role'], ...term],
  PART_OF: [],
  HELD_IN: [['field:place', 'Place']],
  CONCERNS: [['field:topic', 'Topic']],
  FOLLOWED_BY: [['field:how', 'How']],
}

/** The rows of a mapping. `kind` matters for entities, `relation` for relations. */
interface Rows {
  rows: RowKind['rows']
  kind: keyof typeof ofKind
  relation: Relation
}

/** The meanings a column may have in rows of a kind, most usual first. */
export function meaningsOf({ rows, kind, relation }: Rows): Meanings {
  if (rows === 'meetings') return ofMeetings
  return rows === 'entities' ? [...ofEntities, ...ofKind[kind]] : [...ends, ...ofRelation[relation]]
}

/** True if a cell of this meaning may hold several values. */
export function isList(meaning: string): boolean {
  return meaning.startsWith('party:') || ['field:topics', 'field:aliases', 'field:keys'].includes(meaning)
}

/** The value of `rowKinds` for the rows of a mapping. */
export function rowKindOf({ rows, kind, relation }: Rows): string {
  return rows === 'meetings' ? rows : rows === 'entities' ? kind : relation
}

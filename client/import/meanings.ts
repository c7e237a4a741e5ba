import { type EdgeProperty, edgeProperties, type Relation, relations, relationWords } from '../../model/relation.ts'

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
  ...relations.map((relation) => ({
    value: relation,
    label: `a link: ${relationWords(relation).out}`,
    kind: { rows: 'relations' as const, relation },
  })),
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
const ofLinks: Record<Exclude<EdgeProperty, 'sinceDate' | 'untilDate'>, string> = {
  role: 'Role',
  representing: 'Speaks for',
  title: 'Office',
  since: 'Since',
  until: 'Until',
  place: 'Place',
  topic: 'Topic',
  how: 'How',
}

function ofRelation(relation: Relation): Meanings {
  return edgeProperties(relation).flatMap((property) =>
    property === 'sinceDate' || property === 'untilDate' ? [] : [[`field:${property}`, ofLinks[property]] as const],
  )
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
  return rows === 'entities' ? [...ofEntities, ...ofKind[kind]] : [...ends, ...ofRelation(relation)]
}

/** True if a cell of this meaning may hold several values. */
export function isList(meaning: string): boolean {
  return meaning.startsWith('party:') || ['field:topics', 'field:aliases', 'field:keys'].includes(meaning)
}

/** The value of `rowKinds` for the rows of a mapping. */
export function rowKindOf({ rows, kind, relation }: Rows): string {
  return rows === 'meetings' ? rows : rows === 'entities' ? kind : relation
}

import type { Entity } from '../reading.ts'
import type { OrganisationTag, PersonTag, StateTag } from '../tag.ts'

/** One participant as a phrase names it. */
export interface Member {
  entity: Entity
  title: string | null
  representing: Entity | null
  /** Tokens that name it. */
  from: number
  to: number
}

/**
 * A phrase that names who acts: a person with office and state, an office or officials of a state, a bare state or
 * body, or a pronoun. `to` is the token after it, appositions included.
 */
export interface Actor {
  from: number
  to: number
  form: 'person' | 'office' | 'group' | 'state' | 'organisation' | 'pronoun'
  members: Member[]
  /** Office alone ("the minister") or the pronoun: what is left to resolve. */
  unresolved: string | null
  /** How a bare state is named: a capital after a preposition is a place. */
  possessive: boolean
  plural: boolean
}

/** What the phrases need from the document: who a tag is. */
export interface Resolver {
  person(tag: PersonTag): Entity | null
  state(tag: StateTag): Entity | null
  stateById(id: string): Entity | null
  organisation(tag: OrganisationTag): Entity | null
}

import type * as z from 'zod'
import type * as entity from '../../model/entity.ts'

/** The model's closed lists for meetings, as types. */
export type MeetingKind = z.infer<typeof entity.MeetingKind>
export type MeetingMode = z.infer<typeof entity.MeetingMode>
export type MeetingStatus = z.infer<typeof entity.MeetingStatus>

/** A stretch of the document: `text.slice(start, end)`, in UTF-16 units. */
export interface Stretch {
  start: number
  end: number
}

export type EntityKind = 'Person' | 'State' | 'Organisation'

/** A person, state or organisation that the document names. */
export interface Entity {
  /**
   * `state:KOR` and `org:eu` if the gazetteer knows it; else a key that is valid in this document (`josep-borrell`).
   */
  key: string
  kind: EntityKind
  /** The gazetteer's name; for people and unknown bodies, the first whole name in the document. */
  name: string
  /** Other forms of the name in the document, in order of appearance. */
  aliases: string[]
  acronym: string | null
  /** The kind of body ("ministry"); empty if unknown. */
  type: string
  /** The first mentions, at most `MAX_MENTIONS`. The first of all is the evidence. */
  mentions: Stretch[]
  confidence: number
}

/** The part of one entity in a meeting. */
export interface Participant {
  entity: string
  role: 'host' | 'visitor' | 'chair' | 'participant'
  title: string | null
  /** The key of the state or body that the person speaks for, if the text says so. */
  representing: string | null
  /** The words of the quote that name the participant; they may be a pronoun. */
  mention: Stretch
}

/** A quote that says they met. */
export interface Evidence extends Stretch {
  quote: string
  /** The word that says they met. */
  trigger: Stretch
}

/** A meeting that the article reports. */
export interface MeetingReading {
  key: string
  /** The name that the text gives it ("Strategic Dialogue"); null if none. */
  name: string | null
  kind: MeetingKind
  mode: MeetingMode
  status: MeetingStatus
  /** EDTF, only as far as the text is certain. */
  date: string | null
  place: string | null
  heldIn: string | null
  topics: string[]
  /** The keys of the states that the topics name. */
  concerns: string[]
  participants: Participant[]
  /** The sentences that report it; the first holds all participants. */
  evidence: Evidence[]
  /** The rule that found it: confidence is measured for each rule. */
  rule: string
  confidence: number
}

/** The text says that a person holds an office for a state or a body. */
export interface RepresentsReading extends Stretch {
  person: string
  body: string
  title: string | null
  quote: string
  confidence: number
}

/** The result of reading one article. `notes` says in words what was left out. */
export interface Reading {
  title: string | null
  publishedAt: string | null
  entities: Entity[]
  meetings: MeetingReading[]
  represents: RepresentsReading[]
  notes: string[]
}

import type * as z from 'zod'
import type * as entity from '../../model/entity.ts'

/** The model's words for meetings, as the rules use them. */
export type MeetingKind = z.infer<typeof entity.MeetingKind>
export type MeetingMode = z.infer<typeof entity.MeetingMode>
export type MeetingStatus = z.infer<typeof entity.MeetingStatus>

/** A stretch of the document: `text.slice(start, end)`, in UTF-16 units. */
export interface Stretch {
  start: number
  end: number
}

export type EntityKind = 'Person' | 'State' | 'Organisation'

/** Someone or something the document names. */
export interface Entity {
  /** `state:KOR` and `org:eu` for what the gazetteer knows; else a key that holds inside the document (`josep-borrell`). */
  key: string
  kind: EntityKind
  /** The fullest first name read for people and unknown bodies, the gazetteer's for the others. */
  name: string
  /** Other forms in which the document names it, in order of appearance. */
  aliases: string[]
  acronym: string | null
  /** What kind of body, where known: "ministry". Empty otherwise. */
  type: string
  /** Where it is named: at most `MAX_MENTIONS`. The first is the evidence that it is there. */
  mentions: Stretch[]
  confidence: number
}

/** Someone's part in a meeting. */
export interface Participant {
  entity: string
  role: 'host' | 'visitor' | 'chair' | 'participant'
  title: string | null
  /** Key of the state or body the person speaks for, where the text says so. */
  representing: string | null
  /** The words that name the participant in the quote, a pronoun included. */
  mention: Stretch
}

export interface Evidence extends Stretch {
  quote: string
  /** The word that says they met. */
  trigger: Stretch
}

export interface MeetingReading {
  key: string
  /** What the text calls it ("Strategic Dialogue"); null where it has no name. */
  name: string | null
  kind: MeetingKind
  mode: MeetingMode
  status: MeetingStatus
  /** EDTF, only as far as the text is certain. */
  date: string | null
  place: string | null
  heldIn: string | null
  topics: string[]
  /** Keys of the states and bodies that the topics name. */
  concerns: string[]
  participants: Participant[]
  /** Every sentence that tells of it; the first is the best. */
  evidence: Evidence[]
  /** The rule that found it; confidence was measured by rule. */
  rule: string
  confidence: number
}

/** A person who is said to hold an office for a state or a body. */
export interface RepresentsReading extends Stretch {
  person: string
  body: string
  title: string | null
  quote: string
  confidence: number
}

/** What one article says. `notes` lists what was not taken, in words. */
export interface Reading {
  title: string | null
  publishedAt: string | null
  entities: Entity[]
  meetings: MeetingReading[]
  represents: RepresentsReading[]
  notes: string[]
}

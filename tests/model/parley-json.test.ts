import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { isMapping, mappingPath } from '../../model/csv-mapping.ts'
import {
  ClaimRecord,
  DecisionRecord,
  EntityRecord,
  MeetingRecord,
  RelationRecord,
  SourceRecord,
  subjectOf,
} from '../../model/parley-json.ts'

/** Returns what is wrong with a record, as `field: message`. */
const faults = (schema: z.ZodType, record: object) =>
  schema.safeParse(record).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

describe('a record of Parley JSON', () => {
  it('of an entity has an id of its kind or a key of its source', () => {
    const person = (id: string) => faults(EntityRecord, { kind: 'Person', id, name: 'Ann' })
    expect([person('person:ann'), person('v:ann')]).toEqual([[], []])
    expect(person('org:eu')).toEqual(['id: "org:eu" is the id of a Organisation, not of a Person'])
  })

  it('refuses a field that is not there, and names those there are', () => {
    expect(faults(SourceRecord, { name: 'List', author: 'Ann' })).toEqual([
      ": isn't a field here: the fields are id, name, url, publisher, publishedAt, versions, text, basedOn, withheld",
    ])
  })

  it('of a source has an id, an address or a name', () => {
    expect(faults(SourceRecord, { publisher: 'Wire' })).toEqual([': needs an id, a url or a name'])
    for (const field of ['id', 'url', 'name']) expect(faults(SourceRecord, { [field]: 'x' }), field).toEqual([])
  })

  it('of a meeting may have one or several of what it is part of', () => {
    const partOf = (value: unknown) => MeetingRecord.parse({ id: 'v:m', partOf: value }).partOf
    expect([partOf('org:g20'), partOf(['org:g20']), partOf(undefined)]).toEqual([['org:g20'], ['org:g20'], undefined])
    expect(faults(MeetingRecord, { id: 'v:m', heldIn: 'org:eu' })).toEqual([
      'heldIn: "org:eu" is the id of a Organisation, not of a State',
    ])
  })

  it('of a relation has ends that it joins, and ends no sooner than it starts', () => {
    const office = { relation: 'REPRESENTS', from: 'person:ann', to: 'state:NOR' }
    expect(faults(RelationRecord, office)).toEqual([])
    expect(faults(RelationRecord, { ...office, from: 'v:ann', to: 'v:norway' })).toEqual([])
    expect(faults(RelationRecord, { ...office, to: 'person:bo' })).toEqual([
      ': REPRESENTS joins Person → State or Organisation, not Person → Person',
    ])
    expect(faults(RelationRecord, { ...office, since: '2005', until: '2001' })).toEqual([
      'until: The end, 2001, is before the start, 2005. Correct one of them, or leave it out',
    ])
  })

  it('of a claim has a subject or both ends, values of its type and ids of its kind', () => {
    const claim = { type: 'Person', key: 'v:ann', values: { name: 'Ann' } }
    expect(faults(ClaimRecord, claim)).toEqual([])
    expect(faults(ClaimRecord, { ...claim, key: undefined })).toEqual(['subject: is missing: a Person claim needs it'])
    expect(faults(ClaimRecord, { ...claim, values: { acronym: 'A' } })).toEqual(['values: Unrecognized key: "acronym"'])
    expect(faults(ClaimRecord, { ...claim, ids: { 'v:ann': 'org:ann' } })).toEqual([
      'ids: "org:ann" is not an id of a Person',
    ])
    expect(faults(ClaimRecord, { ...claim, ids: { 'v:ann': 'person:ann' } })).toEqual([])
    expect(faults(ClaimRecord, { type: 'HELD_IN', from: 'v:m', values: {} })).toEqual([
      'to: is missing: a HELD_IN claim needs it',
    ])
  })

  it('of a claim names its subject by its subject, else its key, else as it was read', () => {
    const named = { subject: 'a', key: 'b', asRead: 'c' }
    expect([subjectOf(named), subjectOf({ ...named, subject: undefined }), subjectOf({ asRead: 'c' })]).toEqual([
      'a',
      'b',
      'c',
    ])
  })

  it('of a decision is about two, or about one claim', () => {
    expect(faults(DecisionRecord, { kind: 'same', a: 'v:a', b: 'v:b' })).toEqual([])
    expect(faults(DecisionRecord, { kind: 'same', a: 'v:a' })).toEqual(['b: is missing: name the other entity'])
    expect(DecisionRecord.parse({ kind: 'reject', a: 'c' })).toEqual({ kind: 'reject', a: 'c', b: '', reasons: [] })
    expect(faults(DecisionRecord, { kind: 'reject', a: 'c', b: 'd' })).toEqual([
      'b: must be empty: accept and reject are about one claim',
    ])
  })
})

describe('the mapping of a table', () => {
  it('stands beside it', () => {
    expect(mappingPath('in/visits.csv')).toBe('in/visits.mapping.json')
    expect(mappingPath('in.d/visits')).toBe('in.d/visits.mapping.json')
    expect(mappingPath('visits.2024.csv')).toBe('visits.2024.mapping.json')
  })

  it('is known by its name', () => {
    expect([isMapping('visits.mapping.json'), isMapping('mapping.json'), isMapping('visits.json')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

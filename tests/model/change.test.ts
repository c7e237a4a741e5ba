import { describe, expect, it } from 'vitest'
import { Change } from '../../model/change.ts'

/** Returns what is wrong with a change, as `field: message`. */
const faults = (change: object) =>
  Change.safeParse({ values: {}, ...change }).error?.issues.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  ) ?? []

const person = { type: 'Person', id: 'person:ann', values: { name: 'Ann' } }
const tie = { type: 'REPRESENTS', from: 'person:ann', to: 'state:NOR' }

describe('a change by hand', () => {
  it('is about an entity by its id, or about a tie by its ends', () => {
    expect(faults(person)).toEqual([])
    expect(faults(tie)).toEqual([])
    expect(faults({ ...tie, values: { title: 'Envoy', since: '2001', until: '2005' } })).toEqual([])
  })

  it('of an entity needs an id of its kind, no ends, and a value', () => {
    expect(faults({ ...person, id: undefined })).toEqual(['id: is missing: which Person is it?'])
    expect(faults({ ...person, id: 'org:eu' })).toEqual(['id: is the id of a Organisation, not of a Person'])
    expect(faults({ ...person, from: 'org:eu' })).toEqual(['from: a Person has no ends: give only id'])
    expect(faults({ ...person, to: 'org:eu' })).toEqual(['from: a Person has no ends: give only id'])
    expect(faults({ ...person, values: {} })).toEqual(['values: is empty: give at least one value'])
  })

  it('of a tie needs two different ends that its relation joins, and no id', () => {
    expect(faults({ ...tie, id: 'person:ann' })).toEqual(['id: REPRESENTS has two ends: give from and to, not id'])
    expect(faults({ ...tie, from: undefined })).toEqual([
      'from: is missing: REPRESENTS joins Person → State or Organisation',
    ])
    expect(faults({ ...tie, to: undefined })).toEqual([
      'to: is missing: REPRESENTS joins Person → State or Organisation',
    ])
    expect(faults({ ...tie, from: 'state:NOR', to: 'person:ann' })).toEqual([
      "from: REPRESENTS doesn't join State → Person, only Person → State or Organisation",
    ])
    expect(faults({ type: 'FOLLOWED_BY', from: 'meeting:m', to: 'meeting:m' })).toEqual([
      'to: is the same as from: a tie needs two different ends',
    ])
  })

  it('has only values that its type has, and they are right', () => {
    expect(faults({ ...person, values: { acronym: 'A' } })).toEqual(['values: Unrecognized key: "acronym"'])
    expect(faults({ ...tie, values: { since: '2023-02-29' } })).toEqual([
      'values.since: There is no day 29 in 2023-02: its last is 2023-02-28',
    ])
    expect(faults({ ...tie, values: { since: '2005', until: '2001' } })).toEqual([
      'values.until: The end, 2001, is before the start, 2005. Correct one of them, or leave it out',
    ])
  })

  it('names whom somebody represents by an id', () => {
    const took = { type: 'PARTICIPATED_IN', from: 'person:ann', to: 'meeting:m' }
    expect(faults({ ...took, values: { representing: 'org:eu' } })).toEqual([])
    expect(faults({ ...took, values: { representing: 'v:eu' } })).toEqual([
      'values.representing: is not an id: use the id of a State, Organisation or Person',
    ])
  })
})

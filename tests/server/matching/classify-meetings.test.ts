import { describe, expect, it } from 'vitest'
import { classifyMeetings, type MeetingContext } from '../../../server/matching/classify-meetings.ts'

let sources = 0
const meeting = (more: Partial<MeetingContext> = {}): MeetingContext => {
  sources += 1
  return {
    kind: 'talks',
    since: '2024-11-04',
    until: '2024-11-04',
    isExact: true,
    isDated: true,
    place: 'Seoul',
    states: ['state:KOR'],
    people: ['person:a', 'person:b'],
    bodies: ['org:eu', 'state:KOR'],
    sources: new Set([`source ${sources}`]),
    idGivenBy: new Set(),
    ...more,
  }
}
const kindOf = (more: Partial<MeetingContext>) => classifyMeetings(meeting(), meeting(more))?.kind ?? null

describe('two records of meetings', () => {
  it('match on the same day in the same place with the same people', () => {
    expect(kindOf({ people: ['person:b', 'person:a'], place: 'Seoul, South Korea' })).toBe('same')
    expect(kindOf({ bodies: [] })).toBe('same')
  })

  it('are only proposed if people, place or days differ in part', () => {
    expect(kindOf({ people: ['person:a'] })).toBe('propose')
    expect(kindOf({ people: ['person:a', 'person:b', 'person:c'] })).toBe('propose')
    expect(kindOf({ place: 'Busan' })).toBe('propose')
    expect(kindOf({ states: [] })).toBe('propose')
    expect(kindOf({ until: '2024-11-05' })).toBe('propose')
    expect(kindOf({ people: [] })).toBe('propose')
  })

  it('do not match if each has a participant whom the other lacks', () => {
    expect(kindOf({ people: ['person:a', 'person:c'] })).toBeNull()
  })

  it('of an unknown day are proposed near the day of the news, if they share two participants', () => {
    const news = { since: '2024-10-05', until: '2024-12-06', isExact: false, states: [], place: null }
    expect(kindOf({ ...news, bodies: [] })).toBe('propose')
    expect(kindOf({ ...news, people: ['person:a'] })).toBe('propose')
    expect(kindOf({ ...news, people: ['person:a'], bodies: [] })).toBeNull()
    expect(kindOf({ ...news, kind: 'visit' })).toBeNull()
    expect(kindOf({ ...news, until: '2024-11-03' })).toBeNull()
  })

  it('without any date are proposed only if the news is of one time and the place is the same', () => {
    const news = { since: '2024-10-05', until: '2024-12-06', isExact: false, isDated: false }
    const both = (one: Partial<MeetingContext>, other: Partial<MeetingContext>) =>
      classifyMeetings(meeting({ ...news, ...one }), meeting({ ...news, ...other }))?.kind ?? null
    expect(both({}, {})).toBe('propose')
    expect(both({ states: [] }, { states: [] })).toBe('propose')
    expect(both({ states: [] }, { states: [], place: null })).toBeNull()
    expect(both({ states: [] }, { states: [], place: 'Busan' })).toBeNull()
    expect(both({}, { since: '2025-02-05', until: '2025-04-06' })).toBeNull()
  })

  it('are only proposed if one is a visit and the other talks during it', () => {
    expect(kindOf({ kind: 'visit' })).toBe('propose')
  })

  it('do not match in different states, on different days, or with nobody in common', () => {
    expect(kindOf({ states: ['state:JPN'] })).toBeNull()
    expect(kindOf({ since: '2024-11-05', until: '2024-11-05' })).toBeNull()
    expect(kindOf({ people: [], bodies: ['org:eu'] })).toBeNull()
  })

  it('never match if one source has both', () => {
    const one = meeting()
    expect(classifyMeetings(one, { ...one })).toBeNull()
  })
})

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
    expect(classifyMeetings(meeting({ kind: 'visit' }), meeting())?.kind).toBe('propose')
    expect(classifyMeetings(meeting({ kind: 'visit' }), meeting({ kind: 'visit' }))?.kind).toBe('same')
  })

  it('of an unknown day do not match by two bodies without a person', () => {
    const bodies = { people: [], bodies: ['org:eu', 'state:KOR'] }
    expect(classifyMeetings(meeting(bodies), meeting({ ...bodies, isExact: false }))).toBeNull()
  })

  it('do not match in different states, on different days, or with nobody in common', () => {
    expect(kindOf({ states: ['state:JPN'] })).toBeNull()
    expect(kindOf({ since: '2024-11-05', until: '2024-11-05' })).toBeNull()
    expect(kindOf({ people: [], bodies: ['org:eu'] })).toBeNull()
  })

  it('never match if one source has both, or one batch gave both an id', () => {
    const one = meeting()
    expect(classifyMeetings(one, { ...one })).toBeNull()
    expect(classifyMeetings(meeting({ idGivenBy: new Set([1]) }), meeting({ idGivenBy: new Set([1]) }))).toBeNull()
  })

  it('are only proposed, whatever else agrees, if their days are the same and uncertain', () => {
    const span = { since: '2024-11-01', until: '2024-11-30', isExact: false }
    expect(classifyMeetings(meeting(span), meeting(span))?.kind).toBe('propose')
    expect(kindOf({ isExact: false })).toBe('propose')
  })

  it('on several days match only if they start and end together', () => {
    const days = { since: '2024-11-04', until: '2024-11-06' }
    expect(classifyMeetings(meeting(days), meeting(days))?.kind).toBe('same')
    expect(classifyMeetings(meeting(days), meeting({ ...days, since: '2024-11-05' }))?.kind).toBe('propose')
    expect(classifyMeetings(meeting(days), meeting({ since: '2024-11-06', until: '2024-11-08' }))?.kind).toBe('propose')
    expect(classifyMeetings(meeting({ since: '2024-11-06', until: '2024-11-08' }), meeting(days))?.kind).toBe('propose')
    expect(classifyMeetings(meeting({ since: '2024-11-07', until: '2024-11-08' }), meeting(days))).toBeNull()
  })

  it('without people match by the two bodies they share, and then are only proposed', () => {
    const bodies = (...ids: string[]) => meeting({ people: [], bodies: ids })
    expect(classifyMeetings(bodies('org:eu', 'state:KOR'), bodies('org:eu', 'state:KOR'))?.kind).toBe('propose')
    expect(classifyMeetings(bodies('org:eu', 'state:KOR'), bodies('org:eu', 'state:JPN'))).toBeNull()
  })

  it('share two people even if each has a third whom the other lacks', () => {
    expect(
      classifyMeetings(
        meeting({ people: ['person:a', 'person:b', 'person:c'] }),
        meeting({ people: ['person:a', 'person:b', 'person:d'] }),
      )?.kind,
    ).toBe('propose')
  })

  it('may be in one place if one of the two is unknown, and are only proposed without a state in common', () => {
    expect(kindOf({ place: null })).toBe('same')
    expect(classifyMeetings(meeting({ place: null }), meeting())?.kind).toBe('same')
    expect(kindOf({ place: 'Seoulburg' })).toBe('propose')
    expect(classifyMeetings(meeting({ place: 'Seoul, South Korea' }), meeting())?.kind).toBe('same')
    expect(classifyMeetings(meeting({ states: [] }), meeting())?.kind).toBe('propose')
    expect(classifyMeetings(meeting({ states: ['state:JPN', 'state:KOR'] }), meeting())?.kind).toBe('same')
  })

  it('tell their days, the states and the participants that they share', () => {
    expect(classifyMeetings(meeting(), meeting({ people: ['person:a'], bodies: ['org:eu'] }))?.reasons).toEqual([
      'both on 2024-11-04',
      'both in state:KOR',
      'both with person:a, org:eu',
    ])
    const unknown = { since: '2024-11-01', until: '2024-11-30', isExact: false }
    expect(classifyMeetings(meeting({ until: '2024-11-05', states: [] }), meeting(unknown))?.reasons).toEqual([
      'one from 2024-11-04 to 2024-11-05, the other between 2024-11-01 and 2024-11-30',
      'both with person:a, person:b, org:eu, state:KOR',
    ])
  })

  it('without any date match if both know the place, also in states of which only one is known', () => {
    const news = { since: '2024-10-05', until: '2024-12-06', isExact: false, isDated: false }
    const both = (one: Partial<MeetingContext>, other: Partial<MeetingContext>) =>
      classifyMeetings(meeting({ ...news, ...one }), meeting({ ...news, ...other }))?.kind ?? null
    expect(both({ states: [], place: null }, { states: [] })).toBeNull()
    expect(both({ states: [] }, {})).toBe('propose')
    expect(both({ place: 'Busan' }, {})).toBe('propose')
    expect(both({ states: [], place: null }, { states: [], isDated: true })).toBe('propose')
    expect(both({ states: [], isDated: true }, { states: [], place: null })).toBe('propose')
  })
})

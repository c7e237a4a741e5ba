import { describe, expect, it } from 'vitest'
import {
  contactRelations,
  edgeProperties,
  endsInWords,
  endsOfTie,
  endWithFewerTies,
  hasTerms,
  hyphenatedWords,
  joins,
  relations,
  relationValues,
  relationWords,
  termId,
  tieId,
  withoutTerm,
} from '../../model/relation.ts'

const [ann, nor, eu, m, n] = ['person:ann', 'state:NOR', 'org:eu', 'meeting:m', 'meeting:n'] as const

describe('the id of a tie', () => {
  it('is made of its relation and its ends', () => {
    expect(tieId('PARTICIPATED_IN', ann, m, { role: 'host', title: 'Judge' })).toBe(
      'person:ann|PARTICIPATED_IN|meeting:m',
    )
  })

  it('holds the title of whom somebody speaks for, and the role of a member, but no date', () => {
    const values = { title: 'Prime Minister', role: 'Chair', since: '2024', term: 2 }
    expect(tieId('REPRESENTS', ann, nor, values)).toBe('person:ann|REPRESENTS|state:NOR|prime-minister')
    expect(tieId('MEMBER_OF', ann, eu, values)).toBe('person:ann|MEMBER_OF|org:eu|chair')
  })

  it('is that of a tie without a title if the title has no letters', () => {
    expect(tieId('REPRESENTS', ann, nor, { title: '–' })).toBe('person:ann|REPRESENTS|state:NOR')
    expect(tieId('REPRESENTS', ann, nor, { title: 7 })).toBe('person:ann|REPRESENTS|state:NOR')
  })

  it('is one for a title with and without accents, capitals and dots, in any script', () => {
    expect(hyphenatedWords('  Amb.  Šmíd, 2nd ')).toBe('amb-smid-2nd')
    expect(hyphenatedWords('внешних ДЕЛ')).toBe('внешних-дел')
    expect(hyphenatedWords('–')).toBe('')
  })

  it('of the first term is the tie’s own, and others add their number', () => {
    const tie = tieId('REPRESENTS', ann, nor)
    expect([termId(tie, 1), termId(tie, 2), termId(tie, 12)]).toEqual([tie, `${tie}~2`, `${tie}~12`])
    expect(withoutTerm('v:a~1b~2')).toBe('v:a~1b')
    expect([withoutTerm(`${tie}~12`), withoutTerm(tie), withoutTerm(ann)]).toEqual([tie, tie, ann])
  })

  it('of a tie that goes the other way is another', () => {
    expect(tieId('FOLLOWED_BY', n, m)).not.toBe(tieId('FOLLOWED_BY', m, n))
  })

  it('gives back its relation and ends', () => {
    expect(endsOfTie('person:ann|REPRESENTS|state:NOR|prime-minister~2')).toEqual({
      ...{ relation: 'REPRESENTS', from: ann, to: nor },
    })
    expect(endsOfTie('person:ann|KNOWS|state:NOR')).toBeNull()
    expect(endsOfTie('v:ann|REPRESENTS|state:NOR')).toBeNull()
    expect(endsOfTie('person:ann|REPRESENTS|nor')).toBeNull()
    expect(endsOfTie(ann)).toBeNull()
  })

  it('is looked up at the meeting if somebody took part, and else at its first end', () => {
    expect(endWithFewerTies('person:ann|PARTICIPATED_IN|meeting:m')).toBe(m)
    expect(endWithFewerTies('person:ann|REPRESENTS|state:NOR~2')).toBe(ann)
    expect(endWithFewerTies('meeting:m|HELD_IN|state:NOR')).toBe(m)
    expect(endWithFewerTies(ann)).toBe('')
  })
})

describe('relations', () => {
  it('are these', () => {
    expect(relations).toEqual('PARTICIPATED_IN REPRESENTS MEMBER_OF PART_OF HELD_IN CONCERNS FOLLOWED_BY'.split(' '))
  })

  it('are in contact by meetings and offices: places, topics and memberships are no contact', () => {
    expect(contactRelations).toEqual(['PARTICIPATED_IN', 'REPRESENTS'])
  })

  it.each([
    ['PARTICIPATED_IN', 'Person, State or Organisation → Meeting', 'Person>Meeting State>Meeting Organisation>Meeting'],
    ['REPRESENTS', 'Person → State or Organisation', 'Person>State Person>Organisation'],
    [
      'MEMBER_OF',
      'Person, State or Organisation → Organisation',
      'Person>Organisation State>Organisation Organisation>Organisation',
    ],
    [
      'PART_OF',
      'Organisation → Organisation or State; Meeting → Meeting or Organisation',
      'Organisation>Organisation Organisation>State Meeting>Meeting Meeting>Organisation',
    ],
    ['HELD_IN', 'Meeting → State', 'Meeting>State'],
    ['CONCERNS', 'Meeting → State, Organisation or Person', 'Meeting>State Meeting>Organisation Meeting>Person'],
    ['FOLLOWED_BY', 'Meeting → Meeting', 'Meeting>Meeting'],
  ] as const)('%s joins %s and nothing else', (relation, _words, pairs) => {
    const kinds = ['Person', 'State', 'Organisation', 'Meeting'] as const
    const joined = kinds.flatMap((from) => kinds.filter((to) => joins(relation, from, to)).map((to) => `${from}>${to}`))
    expect(joined.sort()).toEqual(pairs.split(' ').sort())
  })

  it('say in words what they join', () => {
    expect(endsInWords('HELD_IN')).toBe('Meeting → State')
    expect(endsInWords('PART_OF')).toBe('Organisation → Organisation or State; Meeting → Meeting or Organisation')
  })

  it('have terms if they are offices', () => {
    expect(relations.filter(hasTerms)).toEqual(['REPRESENTS', 'MEMBER_OF'])
  })

  it('have the properties of the model, and offices both their dates and their days', () => {
    expect(Object.fromEntries(relations.map((relation) => [relation, edgeProperties(relation)]))).toEqual({
      PARTICIPATED_IN: ['role', 'representing', 'title'],
      REPRESENTS: ['title', 'since', 'until', 'sinceDate', 'untilDate'],
      MEMBER_OF: ['role', 'since', 'until', 'sinceDate', 'untilDate'],
      PART_OF: [],
      HELD_IN: ['place'],
      CONCERNS: ['topic'],
      FOLLOWED_BY: ['how'],
    })
  })

  it('have words for both ends, and for an office that is over', () => {
    expect(relationWords('REPRESENTS')).toEqual({
      ...{ out: 'speaks for', in: 'spoken for by', between: 'speaks for', past: 'spoke for' },
    })
  })

  it('refuse an office that ends before it starts, at its end', () => {
    for (const relation of ['REPRESENTS', 'MEMBER_OF'] as const) {
      const refused = relationValues(relation).safeParse({ since: '2005', until: '2001' })
      expect(refused.error?.issues).toMatchObject([
        { path: ['until'], message: expect.stringMatching(/2001, is before the start, 2005/) },
      ])
      expect(relationValues(relation).safeParse({ since: '2001', until: '2001', term: 1 }).success).toBe(true)
      expect(relationValues(relation).safeParse({ term: 0 }).success).toBe(false)
    }
  })
})

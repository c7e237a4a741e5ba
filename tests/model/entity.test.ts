import { describe, expect, it } from 'vitest'
import { EntityId, entityValues, Key, kindOfId, Reference } from '../../model/entity.ts'

const message = (schema: typeof EntityId | typeof Key | typeof Reference, text: string) =>
  schema.safeParse(text).error?.issues[0]?.message

describe('the id of an entity', () => {
  it.each([
    ['person:josep-borrell', 'Person'],
    ['person:a2', 'Person'],
    ['state:KOR', 'State'],
    ['state:CSHH', 'State'],
    ['state:x-kosovo', 'State'],
    ['state:x-north-cyprus', 'State'],
    ['org:eu', 'Organisation'],
    ['meeting:2024-11-04-dialogue', 'Meeting'],
  ] as const)('%s is of a %s', (id, kind) => {
    expect(kindOfId(id)).toBe(kind)
    expect(EntityId.parse(id)).toBe(id)
    expect(Reference.parse(id)).toBe(id)
  })

  it.each([
    'person:',
    'person:Ann',
    'person:ann-',
    'person:-ann',
    'person:ann--lee',
    'person:ann lee',
    'person:josé',
    'xperson:ann',
    'state:KO',
    'state:KOREA',
    'state:kor',
    'state:x',
    'state:x-',
    'state:x-Kosovo',
    'org:EU',
    'meeting:2024_11',
  ])('is never "%s"', (text) => {
    expect(kindOfId(text)).toBeNull()
    expect(message(EntityId, text)).toBe(
      `"${text}" is no id: use person:a-name, state:ABC, org:a-name or meeting:a-name, lower case ASCII with hyphens`,
    )
  })
})

describe('the name that a document gives an entity', () => {
  it('may be a key of its own, with a namespace', () => {
    expect(Reference.parse('hsg:nixon-richard-m')).toBe('hsg:nixon-richard-m')
    expect(Key.parse('a.b-1:Größe (x)')).toBe('a.b-1:Größe (x)')
  })

  it.each(['nixon', ':nixon', 'hsg:', 'HSG:nixon', '1a:nixon'])('is neither an id nor a key if it is "%s"', (text) => {
    expect(message(Key, text)).toBe('must be a namespace, a colon and a value, as in wikidata:Q312901')
    expect(message(Reference, text)).toBe(
      `"${text}" is neither an id nor a key: use an id (person:a-name, state:ABC, org:a-name, meeting:a-name) or a key with a namespace, as in wikidata:Q312901`,
    )
  })

  it('must be an id if it begins like one', () => {
    expect(message(Reference, 'person:Ann Lee')).toMatch(/^"person:Ann Lee" is no id: use person:a-name/)
  })
})

describe('the values of an entity', () => {
  it('are those of its kind and no others', () => {
    expect(entityValues.Person.safeParse({ name: 'Ann', aliases: ['A'], description: 'Envoy' }).success).toBe(true)
    expect(entityValues.Person.safeParse({ acronym: 'EU' }).success).toBe(false)
    expect(entityValues.State.safeParse({ officialName: 'Norway', adjective: 'Norwegian' }).success).toBe(true)
    expect(entityValues.Organisation.safeParse({ acronym: 'EU', kind: 'union' }).success).toBe(true)
  })

  it('of a meeting are words of these lists', () => {
    const meeting = (values: object) => entityValues.Meeting.safeParse(values).success
    for (const kind of 'talks visit summit ministerial negotiation call conference'.split(' '))
      expect(meeting({ kind }), kind).toBe(true)
    for (const mode of 'in-person phone video unknown'.split(' ')) expect(meeting({ mode }), mode).toBe(true)
    for (const status of 'held planned postponed cancelled denied alleged'.split(' '))
      expect(meeting({ status }), status).toBe(true)
    expect([meeting({ kind: 'chat' }), meeting({ mode: 'fax' }), meeting({ status: 'unknown' })]).toEqual([
      false,
      false,
      false,
    ])
    expect([meeting({ date: '2023-02-29' }), meeting({ date: '2024-02-29' })]).toEqual([false, true])
  })

  it('are texts that are not empty and no longer than a page', () => {
    const name = (text: string) => entityValues.Person.safeParse({ name: text })
    expect(name('  Ann ').data).toEqual({ name: 'Ann' })
    expect(name('  ').error?.issues[0]?.message).toBe('must not be empty')
    expect(name('x'.repeat(10_000)).success).toBe(true)
    expect(name('x'.repeat(10_001)).error?.issues[0]?.message).toBe('must be at most 10,000 characters')
  })
})

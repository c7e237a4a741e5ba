import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moreOf, type PathsQuestion, queryOf, questionOf, requestOf } from '../../../client/paths/request.ts'
import { PathsRequest } from '../../../model/api/graph.ts'

const id = fc.constantFrom('person:a', 'state:KOR', 'org:eu')
const questions: fc.Arbitrary<PathsQuestion> = fc.record({
  from: fc.option(id, { nil: undefined }),
  to: fc.option(id, { nil: undefined }),
  hops: fc.integer({ min: 1, max: 10 }),
  avoid: fc.uniqueArray(id),
  all: fc.boolean(),
  held: fc.boolean(),
  since: fc.constantFrom(undefined, '2024-01-01'),
  until: fc.constantFrom(undefined, '2024-12-31'),
  most: fc.integer({ min: 1, max: 50 }),
  shown: fc.nat(9),
})

describe('the question of the Paths page', () => {
  it('survives the way through an address', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(questionOf(new URLSearchParams(queryOf(question)))).toEqual(question)
      }),
    )
  })

  it('is a request that the server accepts, once both ends are chosen and differ', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const request = requestOf(question)
        const isComplete = question.from !== undefined && question.to !== undefined && question.from !== question.to
        expect(request !== undefined).toBe(isComplete)
        if (request) expect(PathsRequest.safeParse(request).success).toBe(true)
      }),
    )
  })

  it('has its default values if the address gives none, or nonsense', () => {
    const usual = questionOf(new URLSearchParams())
    expect(usual).toMatchObject({ hops: 6, held: true, all: false, avoid: [], shown: 0 })
    expect(questionOf(new URLSearchParams('hops=99&shown=-1&avoid=%20'))).toEqual(usual)
  })

  it('asks for more paths as long as there may be more and the server allows it', () => {
    const ends = { ...questionOf(new URLSearchParams()), from: 'person:a', to: 'person:b', shown: 3 }
    expect(moreOf(ends, 10)).toEqual({ ...ends, most: 20 })
    expect(moreOf(ends, 9)).toBeUndefined()
    expect(moreOf({ ...ends, most: 45 }, 45)?.most).toBe(50)
    expect(moreOf({ ...ends, most: 50 }, 50)).toBeUndefined()
    expect(questionOf(new URLSearchParams('most=51')).most).toBe(10)
  })

  it('follows only contact unless memberships, places and topics are allowed', () => {
    const ends = { ...questionOf(new URLSearchParams()), from: 'person:a', to: 'person:b' }
    expect(requestOf(ends)?.relations).toEqual(['PARTICIPATED_IN', 'REPRESENTS'])
    expect(requestOf({ ...ends, all: true })?.relations).toContain('CONCERNS')
    expect(requestOf({ ...ends, held: false })?.status).toContain('cancelled')
  })
})

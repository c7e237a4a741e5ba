import { describe, expect, it } from 'vitest'
import { AppError, fromProblem, toProblem } from '../../model/problem.ts'

describe('a problem', () => {
  it('says what an error says, with its code, its status and its details', () => {
    const error = new AppError('not-found', 'There is no batch "x"', { details: { id: 'x' } })
    expect(toProblem(error)).toEqual({
      ...{ type: '/problems/not-found', code: 'not-found', title: 'not found', status: 404 },
      ...{ detail: 'There is no batch "x"', details: { id: 'x' } },
    })
    expect(toProblem(new AppError('query-too-big', 'Too big'))).toEqual({
      ...{ type: '/problems/query-too-big', code: 'query-too-big', title: 'query too big', status: 507 },
      detail: 'Too big',
    })
  })

  it('hides what any other error says', () => {
    const problem = toProblem(new Error('password=secret'))
    expect(problem).toMatchObject({ code: 'internal', status: 500 })
    expect(JSON.stringify(problem)).not.toContain('secret')
    expect(toProblem('secret').detail).toBe(problem.detail)
  })

  it('gives the error back', () => {
    const error = new AppError('conflict', 'No', { details: { by: 1 } })
    const again = fromProblem(toProblem(error))
    expect([again.code, again.message, again.details, again.status]).toEqual(['conflict', 'No', { by: 1 }, 409])
    expect(fromProblem(toProblem(new AppError('gone', 'Gone'))).details).toBeUndefined()
  })

  it('of a code that is not known is an internal one', () => {
    const again = fromProblem({ type: 'x', code: 'teapot', title: 'x', status: 418, detail: 'Tea' })
    expect([again.code, again.message]).toEqual(['internal', 'Tea'])
  })

  it('keeps the cause of an error, if it has one', () => {
    const cause = new Error('why')
    expect(new AppError('internal', 'x', { cause }).cause).toBe(cause)
    expect('cause' in new AppError('internal', 'x')).toBe(false)
    expect(new AppError('internal', 'x').name).toBe('AppError')
  })
})

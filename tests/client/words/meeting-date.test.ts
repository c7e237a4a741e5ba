import { describe, expect, it } from 'vitest'
import { newestFirst } from '../../../client/words/meeting-date.ts'
import { meeting, person } from '../support/graphs.ts'

describe('the order of meetings by date', () => {
  it('puts the newest first and leaves all else in its place', () => {
    const [old, undated, young] = [meeting('Old', '2021-12-07'), meeting('Undated'), meeting('Young', '2024')]
    const [ann, ben] = [person('Ann'), person('Ben')]
    expect(newestFirst([ben, old, undated, ann, young], (node) => node)).toEqual([ben, young, old, ann, undated])
  })
})

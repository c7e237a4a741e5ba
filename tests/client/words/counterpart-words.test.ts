import { expect, it } from 'vitest'
import { counterpartWords } from '../../../client/words/counterpart-words.ts'

it('tells meetings of two with their years and status', () => {
  const none = { held: 0, large: 0, other: {}, since: null, until: null }
  expect(counterpartWords({ ...none, held: 4, large: 7, since: '1969-02-23', until: '1974-06-26' })).toBe(
    '1969–1974 · 4 meetings · 7 in larger rounds',
  )
  expect(counterpartWords({ ...none, other: { planned: 1 }, since: '2024-12-01', until: '2024-12-31' })).toBe(
    '2024 · 1 planned',
  )
  expect(counterpartWords({ ...none, held: 1 })).toBe('1 meeting')
})

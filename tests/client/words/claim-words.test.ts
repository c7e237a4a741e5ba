import { describe, expect, it } from 'vitest'
import { propertyLabel, valueWords } from '../../../client/words/claim-words.ts'

describe('the values of a claim in words', () => {
  it('are readable dates, names for ids, and lists', () => {
    expect(valueWords('until', '2024-12-05')).toBe('5 Dec 2024')
    expect(valueWords('representing', 'state:SWE', { 'state:SWE': 'Sweden' })).toBe('Sweden')
    expect(valueWords('representing', 'state:SWE')).toBe('state:SWE')
    expect(valueWords('topics', ['fish', 'fees'])).toBe('fish · fees')
  })

  it('come with the name of their property, or its key if it has none', () => {
    expect(propertyLabel('officialName')).toBe('Official name')
    expect(propertyLabel('weight')).toBe('Weight')
  })
})

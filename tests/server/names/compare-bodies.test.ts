import { describe, expect, it } from 'vitest'
import { compareNames } from '../../../server/names/compare-names.ts'

const compare = (a: string, b: string) => compareNames(a, b, 'Organisation')

describe('names of organisations', () => {
  it.each([
    ['BMW Aktiengesellschaft', 'BMW AG', 'a legal form written out'],
    ['OAO Gazprom', 'Open Joint Stock Company Gazprom', 'a legal form in another language'],
    ['AT&T Inc.', 'AT and T Inc.', 'an ampersand'],
    ['Good Will Company', 'Goodwill Company', 'words apart or together'],
    ['UN Security Council', 'United Nations Security Council', 'an acronym inside'],
    ['3 Percenters', 'Three Percenters', 'a number in words'],
  ])('%s and %s are the same: %s', (a, b) => {
    expect(compare(a, b).verdict).toBe('same')
  })

  it.each([
    ['PLA', 'People’s Liberation Army', 'an acronym'],
    ['Al Qaeda', "Al-Qa'ida", 'romanisation'],
    ['Exxor Mobil Corporation', 'Exxon Mobil Corporation', 'a letter'],
  ])('%s and %s are doubtful: %s', (a, b) => {
    expect(compare(a, b).verdict).toBe('doubtful')
  })

  it.each([
    ['Bank of Israel', 'Bank of Japan', 'another state'],
    ['Ministry of Foreign Affairs', 'Ministry of Foreign Affairs of Japan', 'a word in one only'],
    ['Seventh Army', 'Eighth Army', 'another number'],
    ['Blackstone Capital Partners VII L.P.', 'Blackstone Capital Partners VIII L.P.', 'another Roman number'],
    ['ANO Iskusstvo Krasoty', 'LLC Iskusstvo Krasoty', 'another legal form'],
    ['EU', 'African Union', 'another acronym'],
    ['The', '', 'nothing to compare'],
  ])('%s and %s are different: %s', (a, b) => {
    expect(compare(a, b).verdict).toBe('different')
  })
})

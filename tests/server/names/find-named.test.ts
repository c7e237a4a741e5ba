import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { named } from '../../../server/names/find-named.ts'

const found = (
  text: string,
  names: readonly string[],
  how: 'whole' | 'words' | 'address' = 'words',
  keys: string[] = [],
) =>
  named(names, true, keys)
    [how](text)
    .map(({ start, end }) => text.slice(start, end))

describe('the names of somebody in a text', () => {
  it.each([
    ['Josep Borrell', 'JOSEP BORRELL came', 'JOSEP BORRELL'],
    ['Josep Borrell', 'Borrell, Josep', 'Borrell, Josep'],
    ['Josep Borrell', 'borrell josep', 'borrell josep'],
    ['Josep Borrell', 'BORRELL’s visit', 'BORRELL'],
    ['Josep Borrell', 'Borrells Besuch', 'Borrells'],
    ['Josep Borrell', 'Bor\u00adrell came', 'Bor\u00adrell'],
    ['Cho Tae-yul', 'Minister Taeyul Cho', 'Taeyul Cho'],
    ['Cho Tae-yul', 'Tae Yul said', 'Tae Yul'],
    ['Xi Jinping', 'President Xi left', 'Xi'],
    ['Richard M. Nixon', 'richard nixon', 'richard nixon'],
    ['Recep Tayyip Erdoğan', 'ERDOGAN spoke', 'ERDOGAN'],
    ['Lars Løkke Rasmussen', 'lars lokke rasmussen', 'lars lokke rasmussen'],
    ['Сергей Лавров', 'встреча с Лавровым', 'Лавровым'],
    ['김용현', '김 용현은 말했다', '김 용현'],
    ['김용현', '용현은', '용현'],
    ['王毅', '外交部长王毅说', '王毅'],
  ])('are found by %s in "%s"', (name, text, expected) => {
    expect(found(text, [name])).toEqual([expected])
  })

  it.each([
    ['Kim Yong-hyun', 'Kimberley and a kimono'],
    ['George Bush', 'a bush beside the road'],
    ['He Lifeng', 'He came, and it rained'],
    ['Minister Anna Lind', 'The minister came'],
  ])('are not found by %s in "%s"', (name, text) => {
    expect(found(text, [name])).toEqual([])
  })

  it('are found in addresses in any case, and by keys', () => {
    expect(found('https://news.example/2024/borrell-in-seoul', ['Josep Borrell'], 'address')).toEqual(['borrell'])
    expect(found('https://wiki.example/Q312901', ['Josep Borrell'], 'address', ['Q312901'])).toEqual(['Q312901'])
    expect(found('https://news.example/anna-and-ann', ['An Li'], 'address')).toEqual([])
  })

  it('are a short name of a body only in capitals', () => {
    const who = named(['World Health Organization', 'WHO'], false)
    expect(who.words('the WHO met').length).toBe(1)
    expect(who.words('those who met')).toEqual([])
    expect(who.words('the world health organization').length).toBe(1)
  })

  it('are found whole in any case, with accents taken apart, broken across lines and by other characters', () => {
    const word = fc.stringMatching(/^[A-Z][a-zéüøñ]{3,8}$/)
    const cased = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    )
    const gap = fc.constantFrom(' ', '\n', '  ', '-', ' </text><text> '.replace(/<[^>]*>/g, ' '), ', ')
    fc.assert(
      fc.property(word, word, cased, gap, fc.boolean(), fc.boolean(), (given, family, as, between, turned, bare) => {
        const [a, b] = turned ? [family, given] : [given, family]
        const name = as(`${a}${between}${b}`)
        const written = bare ? name.normalize('NFD').replace(/\p{M}/gu, '') : name
        expect(named([`${given} ${family}`], true).whole(`before ${written}, after`)).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
  })
})

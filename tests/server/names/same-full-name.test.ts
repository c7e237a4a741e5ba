import { describe, expect, it } from 'vitest'
import type { NameKind } from '../../../server/names/name-kind.ts'
import { sameFullName } from '../../../server/names/same-full-name.ts'

describe('one full name', () => {
  it.each([
    ['Josep Borrell', 'JOSEP BORRELL', 'in capitals'],
    ['Mr. François Hollande', 'Francois Hollande', 'with a form of address, without accents'],
    ['Kim Jong-un', 'Kim Jong Un', 'hyphenated or not'],
    ['Bashar al-Assad', 'Bashar Assad', 'without its article'],
    ['Владимир Путин', 'Vladimir Putin', 'in another script that keeps its letters'],
    ['Smith, John', 'John Smith', 'inverted'],
    ['Ben Wallace', 'Ben Wallace', 'a given name that is a particle elsewhere'],
    ['Alec Douglas-Home', 'Alec Douglas Home', 'a double surname with a given name'],
  ])('%s, %s: %s', (a, b) => {
    expect(sameFullName(a, b)).toBe(true)
    expect(sameFullName(b, a)).toBe(true)
  })

  it.each([
    ['Sergey Lavrov', 'Sergei Lavrov', 'a romanisation variant'],
    ['Borrell', 'Borrell', 'a surname alone'],
    ['Prime Minister Douglas-Home', 'Foreign Secretary Douglas-Home', 'a double surname alone'],
    ['President de Gaulle', 'President De Gaulle', 'a surname with its particle alone'],
    ['President-elect Lopez', 'President-elect Lopez', 'a surname after a title of two words'],
    ['J. Borrell', 'J. Borrell', 'an initial and a surname'],
    ['Josep Borrell', 'Josep Borrell Fontelles', 'a second surname in one'],
    ['John Smith', 'John Smith Jr.', 'a generation in one'],
    ['Jan van Vries', 'Jan de Vries', 'other particles'],
    ['Ali Hassan', 'Hassan Ali', 'another order'],
    ['Mr Alex Smith', 'Mrs Alex Smith', 'a man and a woman'],
    ['习近平', '习金平', 'characters read alike'],
    ['李伟', 'Li Wei', 'characters and one of their many readings'],
    ['سعيد صالح', 'سعيد سالح', 'Arabic letters that ASCII makes one'],
    ['', '', 'nothing'],
  ])('is not %s, %s: %s', (a, b) => {
    expect(sameFullName(a, b)).toBe(false)
    expect(sameFullName(b, a)).toBe(false)
  })

  it.each<[string, string, NameKind, boolean]>([
    ['The World Bank', 'World Bank', 'Organisation', true],
    ['Siemens AG', 'Siemens', 'Organisation', true],
    ['Siemens AG', 'Siemens GmbH', 'Organisation', false],
    ['Bank of Japan', 'Bank of Korea', 'Organisation', false],
    ['Côte d’Ivoire', "Cote d'Ivoire", 'State', true],
    ['Second Korea Summit', 'Third Korea Summit', 'Meeting', false],
  ])('of %s and %s (%s): %s', (a, b, kind, expected) => {
    expect(sameFullName(a, b, kind)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { foldName, sameFullName } from '../../../server/names/full-name.ts'
import type { NameKind } from '../../../server/names/parse-name.ts'

describe('a folded name', () => {
  it.each([
    ['José Ángel Gurría', 'jose angel gurria', 'drops accents'],
    ['Владимир Путин', 'vladimir putin', 'is ASCII for any script'],
    ['Dr. Angela Merkel, PhD', 'angela merkel', 'sets titles and degrees aside'],
    ['Foreign Minister Sergey Lavrov', 'sergey lavrov', 'sets offices aside'],
    ['Smith, John', 'john smith', 'puts an inverted name in the order of speech'],
    ['Kim, Jong Un', 'kim jongun', 'keeps a Korean family name first'],
    ['Kim Yong-hyun, Minister of Defence', 'kim yonghyun', 'drops an office after a comma'],
    ['Cho Tae-yul', 'cho taeyul', 'writes a Korean given name together'],
    ['Tae-yul Cho', 'cho taeyul', 'knows a Korean family name at the end by the hyphen'],
    ['习近平', 'xi jinping', 'parts Chinese characters after the family name'],
    ['欧阳娜娜', 'ouyang nana', 'knows family names of two characters'],
    ['Jean-Claude Juncker', 'jean claude juncker', 'reads hyphens as spaces'],
    ['Ursula von der Leyen', 'ursula leyen', 'sets particles aside'],
    ['Bashar al-Assad', 'bashar assad', 'sets articles aside'],
    ['Le Duan', 'le duan', 'keeps a first word that is a name'],
    ['Ben Bernanke', 'ben bernanke', 'keeps a given name that looks like a particle'],
    ['Abd al-Rahman Ghani', 'abdulrahman ghani', 'joins an Arabic compound'],
    ['Martin Luther King, Jr.', 'martin luther king junior', 'keeps the generation'],
    ['Prince', 'prince', 'never folds a name away'],
    ["Yo'n Mun-nam", 'yon munnam', 'drops apostrophes'],
  ])('of %s is "%s": %s', (name, folded) => {
    expect(foldName(name)).toBe(folded)
  })

  it.each([
    ['J.P. Morgan & Co.', 'jp morgan'],
    ['The Bank of Israel', 'bank israel'],
    ['ООО "АЯС 2000"', 'ayas 2000'],
    ['Open Joint Stock Company Gazprom', 'gazprom'],
    ['1st International Bank', '1 international bank'],
    ['International Labour Organization', 'international labour organisation'],
  ])('of the organisation %s is "%s"', (name, folded) => {
    expect(foldName(name, 'Organisation')).toBe(folded)
  })
})

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

import { describe, expect, it } from 'vitest'
import { foldName } from '../../../server/names/fold-name.ts'

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

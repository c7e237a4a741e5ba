import { describe, expect, it } from 'vitest'
import { countryOf } from '../../../../server/formats/history-at-state/countries.ts'

const code = (id: string, label: string, day = '1990-01-01') => countryOf(id, label, day)?.state?.id ?? null

describe('the country of a record', () => {
  it.each([
    ['belgium', 'Belgium', 'state:BEL'],
    ['germany', 'Germany, Federal Republic of', 'state:DEU'],
    ['holy-see', 'Vatican City', 'state:VAT'],
    ['palestinian-authority', 'Palestinian Authority', 'state:PSE'],
    ['taiwan', 'Republic of China', 'state:TWN'],
    ['korea', 'Korea, South', 'state:KOR'],
    ['somoa', 'Somoa', 'state:WSM'],
    ['burkina-faso', 'Upper Volta', 'state:BFA'],
    ['kosovo', 'Kosovo', 'state:x-kosovo'],
    ['france', 'France (Provisional Government)', 'state:FRA'],
  ])('is for %s, "%s", %s', (id, label, expected) => expect(code(id, label)).toBe(expected))

  it.each([
    ['czechoslovakia', 'Czechoslovakia', 'state:CSHH'],
    ['german-democratic-republic', 'German Democratic Republic', 'state:DDDE'],
    ['yugoslavia', 'Yugoslavia', 'state:YUCS'],
    ['serbia', 'Serbia and Montenegro', 'state:CSXX'],
    ['hawaii', 'Hawaii', 'state:x-hawaii'],
    ['tanzania', 'Tanganyika', 'state:x-tanganyika'],
  ])('is a former state if the label says so: %s, "%s", %s', (id, label, expected) =>
    expect(code(id, label)).toBe(expected),
  )

  it('follows the day if one label stood for two states', () => {
    expect(code('russia', 'U.S.S.R.', '1991-12-15')).toBe('state:SUHH')
    expect(code('russia', 'U.S.S.R.', '1992-01-27')).toBe('state:RUS')
    expect(code('vietnam', 'Vietnam', '1969-07-30')).toBe('state:x-south-vietnam')
    expect(code('vietnam', 'Vietnam', '2000-11-17')).toBe('state:VNM')
    expect(code('china', 'China, Republic of', '1945-10-01')).toBe('state:CHN')
    expect(code('taiwan', 'China, Republic of', '1961-07-31')).toBe('state:TWN')
  })

  it('makes no state of a part of one, of a government within one, or of a continent', () => {
    expect(countryOf('denmark', 'Denmark (Greenland)', '2021-05-20')).toMatchObject({
      state: { id: 'state:DNK' },
      region: 'Greenland',
    })
    expect(countryOf('kosovo', 'Yugoslavia (Kosovo)', '2001-07-24')).toMatchObject({
      state: { id: 'state:YUCS' },
      region: 'Kosovo',
    })
    expect(countryOf('french-polynesia', 'French Polynesia', '2022-09-28')).toMatchObject({
      state: { id: 'state:FRA' },
      body: 'French Polynesia',
    })
    expect(countryOf('antarctica', 'Antarctica', '2016-11-10')).toEqual({
      state: null,
      region: 'Antarctica',
      body: null,
    })
  })

  it('keeps the label as another name of the state, unless it names something else', () => {
    expect(countryOf('sri-lanka', 'Ceylon', '1956-03-11')?.state).toEqual({
      id: 'state:LKA',
      name: 'Sri Lanka',
      aliases: ['Ceylon'],
    })
    expect(countryOf('israel', 'Israel (Provisional Government)', '1948-05-25')?.state?.aliases).toEqual([])
    expect(countryOf('russia', 'U.S.S.R.', '1992-01-27')?.state?.aliases).toEqual([])
  })

  it('is unknown for a label that names nothing', () => expect(countryOf('x', 'Ruritania', '1990-01-01')).toBeNull())
})

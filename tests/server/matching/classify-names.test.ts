import { describe, expect, it } from 'vitest'
import { type Affiliation, classifyNames, type NameContext } from '../../../server/matching/classify-names.ts'
import { compareNames } from '../../../server/names/compare-names.ts'
import { sameFullName } from '../../../server/names/full-name.ts'

const affiliation = (more: Partial<Affiliation> = {}): Affiliation => ({
  body: 'state:ITA',
  title: 'Foreign Minister',
  since: '2001-05-01',
  until: '2004-11-30',
  ...more,
})
let sources = 0
const known = (more: Partial<NameContext> = {}): NameContext => {
  sources += 1
  return {
    affiliations: [affiliation()],
    days: new Set(),
    identifiers: [],
    sources: new Set([`source ${sources}`]),
    idGivenBy: new Set(),
    ...more,
  }
}
const named = (a: string, b: string) => ({
  a,
  b,
  comparison: compareNames(a, b, 'Person'),
  isSameFullName: sameFullName(a, b),
  isLone: [a, b].some((name) => !name.includes(' ')),
})
const kindOf = (a: string, b: string, one = known(), other = known()) =>
  classifyNames(named(a, b), one, other)?.kind ?? null

describe('two people', () => {
  it('match by the same full name, speaking for the same body in compatible years', () => {
    expect(kindOf('Bruno Maretti', 'Dr. Bruno MARETTI')).toBe('same')
    expect(classifyNames(named('Bruno Maretti', 'Bruno Maretti'), known(), known())?.reasons).toEqual([
      'both are named Bruno Maretti',
      'both speak for state:ITA',
    ])
  })

  it('are only proposed if the bodies differ, the years are far apart, or they hold two offices at one time', () => {
    expect(
      kindOf('Bruno Maretti', 'Bruno Maretti', known(), known({ affiliations: [affiliation({ body: 'state:FRA' })] })),
    ).toBe('propose')
    const later = affiliation({ since: '2034-01-01', until: '2035-01-01' })
    expect(kindOf('Bruno Maretti', 'Bruno Maretti', known(), known({ affiliations: [later] }))).toBe('propose')
    const beside = affiliation({ title: 'President of the Senate' })
    expect(kindOf('Bruno Maretti', 'Bruno Maretti', known(), known({ affiliations: [beside] }))).toBe('propose')
  })

  it('are only proposed if one source has both, and not even that if one batch gave both an id', () => {
    const told = known()
    expect(kindOf('Bruno Maretti', 'Bruno Maretti', told, { ...told })).toBe('propose')
    const named = () => known({ idGivenBy: new Set([1]) })
    expect(kindOf('Bruno Maretti', 'Bruno Maretti', named(), named())).toBeNull()
  })

  it('are neither merged nor proposed if their identifiers conflict', () => {
    const one = known({ identifiers: ['wikidata:Q1'] })
    expect(kindOf('Bruno Maretti', 'Bruno Maretti', one, known({ identifiers: ['wikidata:Q2'] }))).toBeNull()
    expect(kindOf('Bruno Maretti', 'Bruno Maretti', one, known({ identifiers: ['viaf:2'] }))).toBe('same')
  })

  it('are proposed by a doubtful name only if they share a body or a day', () => {
    const stranger = () => known({ affiliations: [] })
    expect(kindOf('Gustavo Diaz Ordaz', 'Gustavo Gustavo Dias Ordas', stranger(), stranger())).toBeNull()
    expect(kindOf('Gustavo Diaz Ordaz', 'Gustavo Gustavo Dias Ordas')).toBe('propose')
  })

  it('are not proposed if one name has a word more and the bodies differ', () => {
    const panama = known({ affiliations: [affiliation({ body: 'state:PAN' })] })
    expect(kindOf('Juan Carlos', 'Juan Carlos Varela', known(), panama)).toBeNull()
    expect(kindOf('Juan Carlos', 'Juan Carlos Varela', known(), known({ affiliations: [] }))).toBe('propose')
    expect(kindOf('Juan Carlos', 'Juan Carlos Varela')).toBe('propose')
  })

  it('are proposed by a doubtful name and one body only in compatible years', () => {
    const later = known({ affiliations: [affiliation({ since: '2034-01-01', until: '2035-01-01' })] })
    expect(kindOf('Gustavo Diaz Ordaz', 'Gustavo Gustavo Dias Ordas', known(), later)).toBeNull()
  })

  it('are proposed by the same office on the same day, even if the names agree little', () => {
    const on = (day: string) => known({ days: new Set([day]) })
    expect(kindOf('Kim Yong-hyun', 'Kim Eun-hyun', on('2024-11-04'), on('2024-11-04'))).toBe('propose')
    const another = known({ days: new Set(['2024-11-05']), affiliations: [affiliation({ title: 'Speaker' })] })
    expect(kindOf('Kim Yong-hyun', 'Kim Eun-hyun', on('2024-11-04'), another)).toBeNull()
  })

  it('are proposed by one office of one body, however its title is worded', () => {
    const titled = (title: string) => known({ affiliations: [affiliation({ title })] })
    const put = 'Minister of National Defence'
    expect(kindOf('Kim Yong-hyun', 'Kim Eun-hyun', titled('Defense Minister'), titled(put))).toBe('propose')
    expect(kindOf('Kim Yong-hyun', 'Kim Eun-hyun', titled('Foreign Minister'), titled(put))).toBeNull()
  })

  it('are proposed by a surname alone only if they speak for one body in compatible years', () => {
    expect(kindOf('Maretti', 'Maretti')).toBe('propose')
    expect(kindOf('Maretti', 'Maretti', known(), known({ affiliations: [] }))).toBeNull()
    const later = affiliation({ since: '2034-01-01', until: '2035-01-01' })
    expect(kindOf('Maretti', 'Maretti', known(), known({ affiliations: [later] }))).toBeNull()
  })
})

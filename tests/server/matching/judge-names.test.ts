import { describe, expect, it } from 'vitest'
import { type Context, judgeNames, type Service } from '../../../server/matching/judge-names.ts'
import { compareNames } from '../../../server/names/compare-names.ts'
import { sameFullName } from '../../../server/names/same-full-name.ts'

const service = (more: Partial<Service> = {}): Service => ({
  body: 'state:ITA',
  title: 'Foreign Minister',
  since: '2001-05-01',
  until: '2004-11-30',
  ...more,
})
let sources = 0
const known = (more: Partial<Context> = {}): Context => {
  sources += 1
  return {
    services: [service()],
    days: new Set(),
    identifiers: [],
    sources: new Set([`source ${sources}`]),
    namedBy: new Set(),
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
const judged = (a: string, b: string, one = known(), other = known()) =>
  judgeNames(named(a, b), one, other)?.kind ?? null

describe('two people', () => {
  it('match by the same full name, speaking for the same body in compatible years', () => {
    expect(judged('Bruno Maretti', 'Dr. Bruno MARETTI')).toBe('same')
    expect(judgeNames(named('Bruno Maretti', 'Bruno Maretti'), known(), known())?.reasons).toEqual([
      'both are named Bruno Maretti',
      'both speak for state:ITA',
    ])
  })

  it('are only proposed if the bodies differ, the years are far apart, or they hold two offices at one time', () => {
    expect(
      judged('Bruno Maretti', 'Bruno Maretti', known(), known({ services: [service({ body: 'state:FRA' })] })),
    ).toBe('propose')
    const later = service({ since: '2034-01-01', until: '2035-01-01' })
    expect(judged('Bruno Maretti', 'Bruno Maretti', known(), known({ services: [later] }))).toBe('propose')
    const beside = service({ title: 'President of the Senate' })
    expect(judged('Bruno Maretti', 'Bruno Maretti', known(), known({ services: [beside] }))).toBe('propose')
  })

  it('are only proposed if one source has both, and not even that if one batch gave both an id', () => {
    const told = known()
    expect(judged('Bruno Maretti', 'Bruno Maretti', told, { ...told })).toBe('propose')
    const named = () => known({ namedBy: new Set([1]) })
    expect(judged('Bruno Maretti', 'Bruno Maretti', named(), named())).toBeNull()
  })

  it('are neither merged nor proposed if their identifiers conflict', () => {
    const one = known({ identifiers: ['wikidata:Q1'] })
    expect(judged('Bruno Maretti', 'Bruno Maretti', one, known({ identifiers: ['wikidata:Q2'] }))).toBeNull()
    expect(judged('Bruno Maretti', 'Bruno Maretti', one, known({ identifiers: ['viaf:2'] }))).toBe('same')
  })

  it('are proposed by a doubtful name only if they share a body or a day', () => {
    const stranger = () => known({ services: [] })
    expect(judged('Gustavo Diaz Ordaz', 'Gustavo Gustavo Dias Ordas', stranger(), stranger())).toBeNull()
    expect(judged('Gustavo Diaz Ordaz', 'Gustavo Gustavo Dias Ordas')).toBe('propose')
  })

  it('are not proposed if one name has a word more and the bodies differ', () => {
    const panama = known({ services: [service({ body: 'state:PAN' })] })
    expect(judged('Juan Carlos', 'Juan Carlos Varela', known(), panama)).toBeNull()
    expect(judged('Juan Carlos', 'Juan Carlos Varela', known(), known({ services: [] }))).toBe('propose')
    expect(judged('Juan Carlos', 'Juan Carlos Varela')).toBe('propose')
  })

  it('are proposed by a doubtful name and one body only in compatible years', () => {
    const later = known({ services: [service({ since: '2034-01-01', until: '2035-01-01' })] })
    expect(judged('Gustavo Diaz Ordaz', 'Gustavo Gustavo Dias Ordas', known(), later)).toBeNull()
  })

  it('are proposed by the same office on the same day, even if the names agree little', () => {
    const on = (day: string) => known({ days: new Set([day]) })
    expect(judged('Kim Yong-hyun', 'Kim Eun-hyun', on('2024-11-04'), on('2024-11-04'))).toBe('propose')
    const another = known({ days: new Set(['2024-11-05']), services: [service({ title: 'Speaker' })] })
    expect(judged('Kim Yong-hyun', 'Kim Eun-hyun', on('2024-11-04'), another)).toBeNull()
  })

  it('are proposed by one office of one body, however its title is worded', () => {
    const titled = (title: string) => known({ services: [service({ title })] })
    const put = 'Minister of National Defence'
    expect(judged('Kim Yong-hyun', 'Kim Eun-hyun', titled('Defense Minister'), titled(put))).toBe('propose')
    expect(judged('Kim Yong-hyun', 'Kim Eun-hyun', titled('Foreign Minister'), titled(put))).toBeNull()
  })

  it('are proposed by a surname alone only if they speak for one body in compatible years', () => {
    expect(judged('Maretti', 'Maretti')).toBe('propose')
    expect(judged('Maretti', 'Maretti', known(), known({ services: [] }))).toBeNull()
    const later = service({ since: '2034-01-01', until: '2035-01-01' })
    expect(judged('Maretti', 'Maretti', known(), known({ services: [later] }))).toBeNull()
  })
})

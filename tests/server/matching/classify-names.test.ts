import { describe, expect, it } from 'vitest'
import {
  type Affiliation,
  classifyNames,
  mayMatch,
  type NameContext,
  sharedBodies,
} from '../../../server/matching/classify-names.ts'
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

describe('the bodies that two speak for', () => {
  const at = (body: string, since: string | null, until: string | null) => affiliation({ body, since, until })

  it('are in compatible years up to ten years apart, whichever is the earlier', () => {
    const first = [at('state:ITA', '2001-05-01', '2004-11-30')]
    const [near, far] = [[at('state:ITA', '2014-12-31', null)], [at('state:ITA', '2015-01-01', null)]]
    const compatible = (one: Affiliation[], other: Affiliation[]) =>
      sharedBodies(one, other).map(({ inCompatibleYears }) => inCompatibleYears)
    expect([compatible(first, near), compatible(near, first)]).toEqual([[true], [true]])
    expect([compatible(first, far), compatible(far, first)]).toEqual([[false], [false]])
  })

  it('are in compatible years if the years of one are unknown, and from the first to the last year known', () => {
    const unknown = [at('state:ITA', null, null)]
    expect(sharedBodies([at('state:ITA', '1960', null)], unknown)).toEqual([
      { body: 'state:ITA', inCompatibleYears: true },
    ])
    expect(sharedBodies(unknown, [at('state:ITA', '1960', null)])[0]?.inCompatibleYears).toBe(true)
    const twice = [at('state:ITA', '1960', '1961'), at('state:ITA', '2000', '2001')]
    expect(sharedBodies(twice, [at('state:ITA', '1975', '1976')])[0]?.inCompatibleYears).toBe(true)
    expect(sharedBodies(twice, [at('state:ITA', '2012', null)])[0]?.inCompatibleYears).toBe(false)
    expect(sharedBodies([at('state:ITA', null, '2001')], [at('state:ITA', '2012', null)])[0]?.inCompatibleYears).toBe(
      false,
    )
  })

  it('are named once each, in alphabetical order, and their years are not those for another body', () => {
    const ours = [at('state:ITA', '2000', null), at('org:eu', '1950', null), at('state:ITA', '2001', null)]
    const theirs = [at('org:eu', '1990', null), at('state:ITA', '2002', null), at('state:FRA', '2002', null)]
    expect(sharedBodies(ours, theirs)).toEqual([
      { body: 'org:eu', inCompatibleYears: false },
      { body: 'state:ITA', inCompatibleYears: true },
    ])
  })
})

describe('what tells namesakes apart', () => {
  const one = (more: Partial<Affiliation> = {}) => known({ affiliations: [affiliation(more)] })
  const maretti = (ours: NameContext, theirs: NameContext) => kindOf('Bruno Maretti', 'Bruno Maretti', ours, theirs)

  it('is two offices at one time, even if it is only one day', () => {
    const next = { title: 'President of the Senate', since: '2004-11-30', until: '2006-01-01' }
    expect(maretti(one(), one(next))).toBe('propose')
    expect(maretti(one(next), one())).toBe('propose')
    expect(maretti(one(), one({ ...next, since: '2004-12-01' }))).toBe('same')
    expect(maretti(one({ ...next, since: '2004-12-01' }), one())).toBe('same')
  })

  it('is no office whose days or title are not known', () => {
    const other = { title: 'President of the Senate' }
    for (const unknown of [{ since: null }, { until: null }]) {
      expect(maretti(one(), one({ ...other, ...unknown }))).toBe('same')
      expect(maretti(one({ ...other, ...unknown }), one())).toBe('same')
    }
    expect(maretti(one(), one({ title: null }))).toBe('same')
    expect(maretti(one({ title: null }), one())).toBe('same')
  })

  it('is no office that shares a word of four letters with the other, in any case', () => {
    expect(maretti(one({ title: 'FOREIGN Secretary' }), one())).toBe('same')
    expect(maretti(one({ title: 'Head of the Bank' }), one({ title: 'Deputy of the Sea' }))).toBe('propose')
    expect(maretti(one({ title: 'National Affairs' }), one({ title: 'Affairs, national' }))).toBe('propose')
    expect(maretti(one({ title: 'Envoy for National Unity' }), one({ title: 'National Librarian' }))).toBe('propose')
    expect(maretti(one({ title: 'Chief of Affairs' }), one({ title: 'Home Affairs' }))).toBe('propose')
  })

  it('counts among several offices, whichever of them it is', () => {
    const both = known({ affiliations: [affiliation(), affiliation({ body: 'org:eu', title: 'Librarian' })] })
    expect(maretti(both, one())).toBe('propose')
    expect(maretti(one(), both)).toBe('propose')
  })
})

describe('what two have in common besides doubtful names', () => {
  const [a, b] = ['Gustavo Diaz Ordaz', 'Gustavo Gustavo Dias Ordas']
  const met = (day: string, more: Partial<NameContext> = {}) =>
    known({ affiliations: [], days: new Set([day]), ...more })

  it('may be a day alone, and the reasons tell it', () => {
    const match = classifyNames(named(a, b), met('2024-11-04'), met('2024-11-04'))
    expect(match?.kind).toBe('propose')
    expect(match?.reasons.slice(1)).toEqual(['both met somebody on 2024-11-04'])
    expect(match?.reasons[0]).toMatch(/^Gustavo Diaz Ordaz and Gustavo Gustavo Dias Ordas: \S/)
    expect(kindOf(a, b, met('2024-11-04'), met('2024-11-05'))).toBeNull()
  })

  it('is a day for a name with a word more, although they speak for different bodies', () => {
    const [one, other] = [met('2024-11-04'), met('2024-11-04', { affiliations: [affiliation({ body: 'state:PAN' })] })]
    expect(kindOf('Juan Carlos', 'Juan Carlos Varela', { ...one, affiliations: [affiliation()] }, other)).toBe(
      'propose',
    )
    expect(kindOf('Juan Carlos', 'Juan Carlos Varela', known({ affiliations: [] }), known())).toBe('propose')
  })

  it('is a body and a day for names that agree little, or an office in compatible years', () => {
    const [kim, lee] = ['Kim Yong-hyun', 'Kim Eun-hyun']
    const then = { since: '2000-01-01', until: '2001-01-01' }
    const now = { since: '2024-01-01', until: '2025-01-01' }
    const at = (years: object, day: string, title: string | null = 'Foreign Minister') =>
      known({ affiliations: [affiliation({ ...years, title })], days: new Set([day]) })
    expect(kindOf(kim, lee, at(then, '2024-11-04'), at(now, '2024-11-04'))).toBe('propose')
    expect(kindOf(kim, lee, at(then, '2024-11-04'), at(now, '2024-11-05'))).toBeNull()
    expect(kindOf(kim, lee, at(now, '2024-11-04'), at(now, '2024-11-05'))).toBe('propose')
    expect(kindOf(kim, lee, at(now, '2024-11-04', null), at(now, '2024-11-05', null))).toBeNull()
    expect(kindOf(kim, lee, met('2024-11-04'), met('2024-11-04'))).toBeNull()
  })

  it('is not enough for names that agree less, or for a surname that differs', () => {
    const everything = () => known({ days: new Set(['2024-11-04']) })
    expect(kindOf('Kim Yong-hyun', 'Park Chung-ok', everything(), everything())).toBeNull()
    expect(kindOf('Maretti', 'Bruno Rossi', everything(), everything())).toBeNull()
  })

  it('is an office of one body, not the same office of another', () => {
    const also = (body: string, title: string) =>
      known({ affiliations: [affiliation({ title: null }), affiliation({ body, title })] })
    expect(kindOf('Kim Yong-hyun', 'Kim Eun-hyun', also('org:eu', 'Envoy'), also('org:un', 'Envoy'))).toBeNull()
    expect(kindOf('Kim Yong-hyun', 'Kim Eun-hyun', also('org:eu', 'Envoy'), also('org:eu', 'Envoy'))).toBe('propose')
  })

  it('counts before the evidence against a match is asked for', () => {
    const one = known({ identifiers: ['wikidata:Q1'], idGivenBy: new Set([1]) })
    const other = known({ identifiers: ['wikidata:Q2'], idGivenBy: new Set([1]) })
    expect(kindOf('Bruno Maretti', 'Bruno Maretti', one, other)).toBeNull()
    expect(mayMatch(named('Bruno Maretti', 'Bruno Maretti'), one, other)).toBe(true)
    expect(mayMatch(named('Bruno Maretti', 'Park Chung-ok'), one, other)).toBe(false)
  })
})

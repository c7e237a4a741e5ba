import { describe, expect, it } from 'vitest'
import { dateInWords, meetingSentence, type SentenceEnd, sentenceOf } from '../../../model/drawing/sentence.ts'
import { snapshotLanguages } from '../../../model/snapshot.ts'

const person = (name: string): SentenceEnd => ({ kind: 'Person', name })
const state = (name: string): SentenceEnd => ({ kind: 'State', name })
const meeting = (name: string, more: Partial<SentenceEnd> = {}): SentenceEnd => ({
  kind: 'Meeting',
  name,
  status: 'held',
  date: '2024-11-04',
  ...more,
})
const borrell = person('Borrell')
const nakatani = person('Gen Nakatani')
const talks = meeting('Talks in Seoul', { place: 'Seoul' })
const took = { relation: 'PARTICIPATED_IN' } as const

describe('the sentence of a link, in English', () => {
  it('says when two met, and how often', () => {
    const met = (...meetings: { name: string; date?: string; place?: string }[]) =>
      sentenceOf({ relation: 'MET', meetings }, borrell, nakatani)
    expect(met({ name: 'Talks', date: '2024-11-01' })).toBe('Borrell met Gen Nakatani, 1 November 2024')
    expect(met({ name: 'Talks', date: '2024-11', place: 'Tokyo' })).toBe(
      'Borrell met Gen Nakatani in Tokyo, November 2024',
    )
    expect(met({ name: 'Talks', date: '2023' }, { name: 'Lunch', date: '2024-11-01' })).toBe(
      'Borrell met Gen Nakatani twice, 2023 and 1 November 2024',
    )
    const years = ['2020', '2021', '2022', '2024-11-01'].map((date) => ({ name: 'Talks', date }))
    expect(met(...years)).toBe('Borrell met Gen Nakatani 4 times, between 2020 and 1 November 2024')
    expect(met(...years, { name: 'Undated' })).toBe('Borrell met Gen Nakatani 5 times')
  })

  it('says who took part, in which part, and for whom', () => {
    expect(sentenceOf(took, nakatani, talks, { onBehalf: state('Japan') })).toBe(
      'Gen Nakatani took part in the talks in Seoul, 4 November 2024, for Japan',
    )
    expect(sentenceOf({ ...took, role: 'host' }, state('United States'), meeting('The G20'))).toBe(
      'The United States hosted “The G20”, 4 November 2024',
    )
    expect(sentenceOf({ ...took, role: 'chair', title: 'Minister' }, borrell, talks)).toBe(
      'Borrell (Minister) chaired the talks in Seoul, 4 November 2024',
    )
  })

  it.each([
    ['planned', 'Borrell was to take part in the talks in Seoul, 4 November 2024'],
    ['postponed', 'Borrell was to take part in the talks in Seoul, 4 November 2024; the meeting was postponed'],
    ['cancelled', 'Borrell was to take part in the talks in Seoul, 4 November 2024; the meeting was cancelled'],
    ['alleged', 'Borrell is said to have taken part in the talks in Seoul, 4 November 2024'],
    ['denied', 'Borrell is said to have taken part in the talks in Seoul, 4 November 2024; this was denied'],
  ] as const)('never says that a %s meeting took place', (status, sentence) => {
    expect(sentenceOf(took, borrell, { ...talks, status })).toBe(sentence)
  })

  it.each([
    ['EU–ROK strategic dialogue', 'the EU–ROK strategic dialogue in Seoul'],
    ["Xi Jinping's state visit to Moscow", "Xi Jinping's state visit to Moscow in Seoul"],
    ['Viktor Orbán meets Vladimir Putin', '“Viktor Orbán meets Vladimir Putin” in Seoul'],
    ['한국-EU 전략대화', '“한국-EU 전략대화” in Seoul'],
  ])('fits the meeting %s in', (name, words) => {
    expect(sentenceOf(took, borrell, meeting(name, { place: 'Seoul' }))).toBe(
      `Borrell took part in ${words}, 4 November 2024`,
    )
  })

  it('tells every other relation', () => {
    const eu: SentenceEnd = { kind: 'Organisation', name: 'European Union' }
    const next = meeting('Second round of talks')
    expect(sentenceOf({ relation: 'REPRESENTS', title: 'High Representative', since: '2019-12-01' }, borrell, eu)).toBe(
      'Borrell speaks for the European Union (High Representative), since 1 December 2019',
    )
    expect(sentenceOf({ relation: 'REPRESENTS', since: '2019', until: '2024' }, borrell, eu)).toBe(
      'Borrell spoke for the European Union, from 2019 to 2024',
    )
    expect(sentenceOf({ relation: 'MEMBER_OF' }, state('Spain'), eu)).toBe('Spain is a member of the European Union')
    expect(sentenceOf({ relation: 'HELD_IN', place: 'Busan' }, next, state('South Korea'))).toBe(
      'The second round of talks was held in South Korea (Busan), 4 November 2024',
    )
    expect(sentenceOf({ relation: 'CONCERNS', topic: 'troops' }, next, state('Russia'))).toBe(
      'The second round of talks was about Russia (troops)',
    )
    expect(sentenceOf({ relation: 'PART_OF' }, next, talks)).toBe(
      'The second round of talks is part of the talks in Seoul',
    )
    expect(sentenceOf({ relation: 'FOLLOWED_BY', how: 'replaced' }, talks, next)).toBe(
      'The talks in Seoul were replaced by the second round of talks',
    )
  })

  it('isolates a name that runs from right to left, and leaves others alone', () => {
    const edge = { relation: 'MET', meetings: [{ name: 'x', date: '2024-11-04' }] } as const
    expect(sentenceOf({ ...edge, meetings: [...edge.meetings] }, borrell, person('עמוס'))).toBe(
      'Borrell met \u2068עמוס\u2069, 4 November 2024',
    )
  })

  it('tells a meeting with all who took part', () => {
    expect(meetingSentence(talks, [borrell, nakatani, state('Japan')])).toBe(
      'Borrell, Gen Nakatani and Japan took part in the talks in Seoul, 4 November 2024',
    )
    expect(meetingSentence({ ...talks, status: 'planned' }, [borrell, nakatani])).toBe(
      'Borrell and Gen Nakatani were to take part in the talks in Seoul, 4 November 2024',
    )
  })
})

describe('the sentence of a link, in other languages', () => {
  const japan = state('일본')
  it.each([
    [
      'fr',
      'Borrell a rencontré Gen Nakatani, le 1er novembre 2024',
      'Borrell devait participer à « Talks in Seoul », le 4 novembre 2024, pour 일본',
    ],
    [
      'de',
      'Borrell traf Gen Nakatani, 1. November 2024',
      'Borrell sollte teilnehmen an „Talks in Seoul“, 4. November 2024, für 일본',
    ],
    [
      'es',
      'Borrell se reunió con Gen Nakatani, el 1 de noviembre de 2024',
      'Borrell iba a participar en «Talks in Seoul», el 4 de noviembre de 2024, por 일본',
    ],
    [
      'ko',
      'Borrell은(는) 2024년 11월 1일 Gen Nakatani과(와) 만났다',
      'Borrell은(는) 2024년 11월 4일 ‘Talks in Seoul’에 참석할 예정이었다 (일본 대표)',
    ],
  ] as const)('is a sentence of %s', (language, met, planned) => {
    const meetings = [{ name: 'Talks', date: '2024-11-01' }]
    expect(sentenceOf({ relation: 'MET', meetings }, borrell, nakatani, { language })).toBe(met)
    expect(sentenceOf(took, borrell, { ...talks, status: 'planned' }, { language, onBehalf: japan })).toBe(planned)
  })

  it('says a term in French, with an article only where one belongs', () => {
    const term = (since?: string, until?: string) =>
      sentenceOf({ relation: 'REPRESENTS', since, until }, borrell, japan, { language: 'fr' })
    expect(term('2019-12-01')).toBe('Borrell représente 일본, depuis le 1er décembre 2019')
    expect(term('2019-12-01', '2024')).toBe('Borrell a représenté 일본, 1er décembre 2019 – 2024')
  })

  it('takes the Korean particle that fits the name', () => {
    const meetings = [{ name: '회담' }]
    expect(sentenceOf({ relation: 'MET', meetings }, person('조태열'), person('보렐'), { language: 'ko' })).toBe(
      '조태열은 보렐과 만났다',
    )
    expect(sentenceOf({ relation: 'MET', meetings }, person('나카타니'), person('이시바'), { language: 'ko' })).toBe(
      '나카타니는 이시바와 만났다',
    )
  })

  it('leaves no gap of a template open, whatever the relation, status or language', () => {
    const edges = [
      ...(['host', 'chair', 'observer', 'speaker', 'visitor'] as const).map((role) => ({ ...took, role })),
      ...(['HELD_IN', 'CONCERNS', 'PART_OF', 'FOLLOWED_BY', 'REPRESENTS', 'MEMBER_OF'] as const).map((relation) => ({
        ...{ relation, since: '2019-01-02', until: '2024-11', topic: '{a}', title: '$&' },
      })),
    ]
    for (const language of snapshotLanguages)
      for (const edge of edges)
        for (const status of ['held', 'planned', 'postponed', 'cancelled', 'denied', 'alleged'] as const) {
          const sentence = sentenceOf(edge, { ...talks, status }, { ...talks, status }, { language })
          expect(sentence.replaceAll('({a})', '')).not.toMatch(/\{|undefined|,\s*$/)
        }
  })

  it('writes dates of every precision', () => {
    expect(['2024', '2024-11', '2024-11-04', '2024-11-04/2024-11-05'].map((date) => dateInWords(date, 'es'))).toEqual([
      ...['2024', 'noviembre de 2024', '4 de noviembre de 2024', '4–5 de noviembre de 2024'],
    ])
    expect(dateInWords('2024-10-30/2024-11-02', 'de')).toBe('30. Oktober 2024 – 2. November 2024')
    expect(dateInWords('2024-11-04/2024-11-05', 'ko')).toBe('2024년 11월 4일–5일')
  })
})

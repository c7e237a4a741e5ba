import { describe, expect, it } from 'vitest'
import { metIn, presidentsMetIn } from '../../../../server/formats/history-at-state/remarks.ts'

const met = (remarks: string, host = 'state:EGY') =>
  metIn(remarks, host).map(({ person, body }) => [person.title, person.name, body?.id ?? 'host'].join(' | '))

describe('the people met by a remark', () => {
  it.each([
    ['Met with President Sadat.', ['President | Sadat | host']],
    [
      'Talks; met informally with Prime Minister de la Rua and King Otto II.',
      ['Prime Minister | de la Rua | host', 'King | Otto II | host'],
    ],
    [
      'Discussed the talks on grain with Acting President X. Y. Adamov and senior officials.',
      ['Acting President | X. Y. Adamov | host'],
    ],
    ['Audience with His Holiness Pope Paul VI.', ['Pope | Paul VI | host']],
    [
      'Met with Foreign Minister Ali al-Khalifa in Rome, and President Berg.',
      ['Foreign Minister | Ali al-Khalifa | host'],
    ],
    ['Met with Soviet General Secretary Brezhnev.', ['General Secretary | Brezhnev | state:SUHH']],
    [
      'Met with NATO Secretary General Berg, President Otto, and Chancellor Anna Lind.',
      ['Secretary General | Berg | org:nato', 'President | Otto | host', 'Chancellor | Anna Lind | host'],
    ],
    [
      'Met with President Otto, King Abdullah II of Jordan, and others.',
      ['President | Otto | host', 'King | Abdullah II | state:JOR'],
    ],
    [
      'Met with Egyptian President Otto and Foreign Minister Berg.',
      ['President | Otto | state:EGY', 'Foreign Minister | Berg | host'],
    ],
  ])('reads %j', (remarks, expected) => expect(met(remarks)).toEqual(expected))

  it.each([
    'Met with the Foreign Ministers of Australia and Japan.',
    'Met with senior officials and attended a dinner of President Otto.',
    'Accompanied President Otto.',
    'Meeting with President Otto was cancelled.',
    'Was to have met with President Otto, who declined.',
    'Met with Ambassador Otto and General Berg.',
    'Met with former President Otto.',
    'Met with King Hussein of the meadow.',
  ])('takes nobody from %j', (remarks) => expect(met(remarks)).toEqual([]))

  it('does not guess the state of people named after someone from another state', () => {
    expect(met('Met with British Prime Minister Heath and President Otto.')).toEqual([
      'Prime Minister | Heath | state:GBR',
    ])
  })

  it('does not take people of several states for the host’s', () => {
    expect(met('Met with Prime Minister Berg, President Otto, and Prime Minister Lind.')).toEqual([])
  })
})

describe('the President of the United States in the description of a visit', () => {
  it('is the one in office on that day', () => {
    const description = 'Private visit. Met with President Bush May 8; visited New York City.'
    expect(presidentsMetIn(description, '1991-05-08')).toEqual([
      { key: 'hsg:bush-george-h-w', name: 'George H.W. Bush' },
    ])
    expect(presidentsMetIn(description, '2001-05-08')).toEqual([{ key: 'hsg:bush-george-w', name: 'George W. Bush' }])
    expect(presidentsMetIn(description, '1995-05-08')).toEqual([])
  })

  it('was not met if the meeting fell through or only remembered him', () => {
    expect(presidentsMetIn('Meeting with President Reagan cancelled.', '1982-11-11')).toEqual([])
    expect(presidentsMetIn('Attended funeral of President Kennedy.', '1963-11-20')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { type Choice, choices } from '../../../client/review/choices.ts'
import { fieldsOf, insteadOf, valuesFrom } from '../../../client/review/correction.ts'
import { ChangesRequest, DecisionRequest } from '../../../model/api/review.ts'
import { claim, claimItem, dispute, same } from './items.ts'

const by = (key: string, list: readonly Choice[]) => {
  const found = list.find((choice) => choice.key === key)
  if (found === undefined) throw new Error(`No choice has the key ${key}`)
  return found
}
const settled = ({ does }: Choice) => (typeof does === 'object' && 'settle' in does ? does.settle : undefined)

describe('what may be done with an item', () => {
  it('has a key each, none twice', () => {
    for (const item of [claimItem('1'), same('a', 'b'), dispute()]) {
      const keys = choices(item, 0, {}).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.at(-1)).toBe('X')
    }
  })

  it('asks the server only for what it takes', () => {
    for (const choice of [claimItem('1'), same('a', 'b'), dispute()].flatMap((item) => choices(item, 0, {}))) {
      const step = settled(choice)
      if (step === undefined) continue
      if ('state' in step) expect(ChangesRequest.safeParse(step.state).success).toBe(true)
      else for (const request of step.decide) expect(DecisionRequest.safeParse(request).success).toBe(true)
    }
  })

  it('merges and keeps apart the two that were proposed', () => {
    const list = choices(same('a', 'b'), 0, {})
    expect(settled(by('M', list))).toEqual({ decide: [{ kind: 'same', a: 'person:a', b: 'person:b' }] })
    expect(settled(by('K', list))).toEqual({ decide: [{ kind: 'different', a: 'person:a', b: 'person:b' }] })
  })

  it('takes the picked value alone, not the statements around it, and says where it is from', () => {
    expect(settled(by('A', choices(dispute(), 1, {})))).toEqual({
      state: {
        statements: [{ type: 'Meeting', id: 'meeting:oslo-talks', values: { date: '2024-03' } }],
        reason: 'As in Talks in Oslo; not 12 Mar 2024',
      },
    })
    expect(by('A', choices(dispute(), 0, {})).words).toBe('Take 12 Mar 2024')
  })

  it('rejects every statement of the picked value', () => {
    expect(settled(by('R', choices(dispute(), 0, {})))).toEqual({
      decide: [
        { kind: 'reject', claim: 'x' },
        { kind: 'reject', claim: 'y' },
      ],
    })
  })

  it('corrects a claim in its place, with the reason where one is given', () => {
    const { does } = by('E', choices(claimItem('1'), 0, {}))
    if (typeof does !== 'object' || !('correct' in does)) throw new Error('E corrects nothing')
    expect(does.correct.step({ date: '2024-03-13' }, '')).toEqual({
      state: {
        statements: [
          {
            type: 'Meeting',
            id: 'meeting:oslo-talks',
            values: { date: '2024-03-13', keys: ['text:a#talks'] },
            instead: '1',
          },
        ],
      },
    })
    expect(does.correct.step({}, 'A slip')).toMatchObject({ state: { reason: 'A slip' } })
  })
})

describe('a correction', () => {
  it('asks for every value of the type, but for those by which things are recognised', () => {
    const fields = fieldsOf('Meeting', { status: 'held', topics: ['fish', 'fees'] })
    expect(fields.find(({ property }) => property === 'status')).toMatchObject({ as: 'choice', value: 'held' })
    expect(fields.find(({ property }) => property === 'topics')).toMatchObject({ as: 'lines', value: 'fish\nfees' })
    expect(fields.find(({ property }) => property === 'date')).toMatchObject({ as: 'date', value: '' })
    expect(fields.some(({ property }) => property === 'keys')).toBe(false)
    expect(fieldsOf('PARTICIPATED_IN', {}).map(({ property }) => property)).toEqual(['role', 'title'])
  })

  it('reads what was typed, and leaves out what was left empty', () => {
    expect(valuesFrom('Meeting', { name: ' Talks ', place: '', topics: 'fish\n\n fees' })).toEqual({
      values: { name: 'Talks', topics: ['fish', 'fees'] },
    })
  })

  it('says which value is wrong and what would be right', () => {
    expect(valuesFrom('Meeting', { date: '2024-13-04' })).toEqual({
      faults: { date: expect.stringContaining('There is no month 13') },
    })
  })

  it('speaks of the ends of a link, and keeps for whom someone spoke only where that is an item', () => {
    const link = claim({
      type: 'PARTICIPATED_IN',
      about: 'person:a|PARTICIPATED_IN|meeting:m',
      from: 'person:a',
      to: 'meeting:m',
      values: { representing: 'state:SWE' },
    })
    expect(insteadOf(link, { role: 'host' })).toEqual({
      type: 'PARTICIPATED_IN',
      from: 'person:a',
      to: 'meeting:m',
      values: { representing: 'state:SWE', role: 'host' },
      instead: 'claim-1',
    })
    expect(insteadOf({ ...link, values: { representing: 'registry:x' } }, {}).values).toEqual({})
  })
})

import { describe, expect, it } from 'vitest'
import { certainties } from '../../../model/drawing/certainty.ts'
import { layoutRequest } from '../../../model/drawing/layout.ts'
import { linkKind, linkKinds } from '../../../model/drawing/link-kind.ts'
import { linkLooks, metWidth } from '../../../model/drawing/link-look.ts'
import { twoLines } from '../../../model/drawing/two-lines.ts'
import { meetingStatuses } from '../../../model/entity.ts'
import { relations } from '../../../model/relation.ts'

describe('a link', () => {
  it('is drawn by its relation, a host apart from other participants', () => {
    expect(linkKind({ relation: 'PARTICIPATED_IN' })).toBe('takes part')
    expect(linkKind({ relation: 'PARTICIPATED_IN', role: 'host' })).toBe('hosts')
    expect(linkKind({ relation: 'MEMBER_OF', role: 'host' })).toBe('member of')
    expect(linkKind({ relation: 'MET' })).toBe('met')
    for (const relation of relations) expect(linkKinds).toContain(linkKind({ relation }))
  })

  it('looks like no link of another kind, so that colour alone tells nothing apart', () => {
    const looks = linkKinds.map((kind) => JSON.stringify({ ...linkLooks[kind], isStrong: undefined }))
    expect(new Set(looks).size).toBe(linkKinds.length)
  })

  it('of many meetings grows by a step each time they double', () => {
    expect([1, 2, 4, 8].map(metWidth)).toEqual([1.6, 3.2, 4.8, 6.4])
  })

  it('is certain, open or crossed out by the status of its meeting', () => {
    expect(meetingStatuses.map((status) => certainties[status])).toEqual([
      ...['held', 'planned', 'planned', 'off', 'off', 'planned'],
    ])
  })
})

describe('what the layout is asked', () => {
  const edge = (from: string, to: string, relation: 'CONCERNS' | 'PARTICIPATED_IN') => ({ from, to, relation })

  it('is one pull for each pair, the strongest, and nothing for links to what is not there', () => {
    const { links } = layoutRequest(
      ['a', 'b', 'c'],
      [
        ...[edge('a', 'b', 'CONCERNS'), edge('b', 'a', 'PARTICIPATED_IN'), edge('a', 'c', 'CONCERNS')],
        edge('a', 'z', 'PARTICIPATED_IN'),
      ],
      1,
    )
    expect(links.map(([from, to, pull]) => [[from, to].sort(), pull])).toEqual([
      [[0, 1], 1],
      [[0, 2], 0.15],
    ])
  })
})

describe('a name beside an item', () => {
  it.each([
    ['Ada Kim', ['Ada Kim']],
    ['First EU-Republic of Korea Strategic Dialogue', ['First EU-Republic of', 'Korea Strategic Dialogue']],
    ['a\n b\t c', ['a b c']],
    ['x'.repeat(60), [`${'x'.repeat(23)}…`]],
  ])('%s stands on %j', (name, lines) => {
    expect(twoLines(name)).toEqual(lines)
  })
})

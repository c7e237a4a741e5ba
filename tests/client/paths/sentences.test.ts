import { describe, expect, it } from 'vitest'
import { sentences, through } from '../../../client/paths/sentences.ts'
import type { Edge, Path } from '../../../model/graph.ts'
import { edge, meeting, organisation, person, state } from '../support/graphs.ts'

const borrell = person('Josep Borrell')
const kim = person('Kim Yong-hyun')
const austin = person('Lloyd Austin')
const korea = state('KOR', 'South Korea')
const seoul = meeting('talks', '2024-11-04', { place: 'Seoul' })
const washington = meeting('Security Meeting', '2024-10', { place: 'Washington' })

const said = (path: Path) =>
  sentences(path).map(({ first, last, parts }) => [
    first === last ? `${first}` : `${first}–${last}`,
    parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
  ])

describe('a path in sentences', () => {
  it('is one sentence for two who took part in one meeting', () => {
    const path = {
      nodes: [borrell, seoul, kim, washington, austin],
      edges: [
        edge(borrell, 'PARTICIPATED_IN', seoul),
        edge(kim, 'PARTICIPATED_IN', seoul),
        edge(kim, 'PARTICIPATED_IN', washington),
        edge(austin, 'PARTICIPATED_IN', washington),
      ],
    }
    expect(said(path)).toEqual([
      ['1–2', 'Josep Borrell and Kim Yong-hyun both took part in talks in Seoul on 4 November 2024.'],
      ['3–4', 'Kim Yong-hyun and Lloyd Austin both took part in Security Meeting in Washington in October 2024.'],
    ])
    expect(through(path)).toEqual([kim])
    expect(sentences(path)[0]?.edges).toEqual([path.edges[0]?.id, path.edges[1]?.id])
  })

  it('says who speaks for whom in either direction', () => {
    const tie = edge(kim, 'REPRESENTS', korea, { title: 'Minister of National Defence' })
    const sentence = 'Kim Yong-hyun speaks for South Korea as Minister of National Defence.'
    expect(said({ nodes: [kim, korea], edges: [tie] })).toEqual([['1', sentence]])
    expect(said({ nodes: [korea, kim], edges: [tie] })).toEqual([['1', sentence]])
  })

  it('says the term of an office, and if it was over or had not begun at the meeting beside it', () => {
    const path = (more: Partial<Edge>, by = seoul) => ({
      nodes: [borrell, by, korea, kim],
      edges: [
        edge(borrell, 'PARTICIPATED_IN', by),
        edge(korea, 'PARTICIPATED_IN', by),
        edge(kim, 'REPRESENTS', korea, { title: 'Minister', ...more }),
      ],
    })
    const office = (more: Partial<Edge>) => said(path(more))[1]?.[1]
    expect(office({ since: '2024-09-06', until: '2024-12-05' })).toBe(
      'Kim Yong-hyun spoke for South Korea as Minister from 6 Sep 2024 to 5 Dec 2024.',
    )
    expect(office({ until: '2024-05-12' })).toBe(
      'Kim Yong-hyun spoke for South Korea as Minister until 12 May 2024, before that meeting.',
    )
    expect(office({ since: '2025-01-01', sinceDate: '2025' })).toBe(
      'Kim Yong-hyun speaks for South Korea as Minister since 2025, only after that meeting.',
    )
    expect(office({ until: '9999-12-31' })).toBe('Kim Yong-hyun speaks for South Korea as Minister until 31 Dec 9999.')
  })

  it('says the status of a meeting that was not held', () => {
    const planned = meeting('summit', '2024-12-05', { status: 'cancelled' })
    const path = { nodes: [borrell, planned], edges: [edge(borrell, 'PARTICIPATED_IN', planned)] }
    expect(said(path)).toEqual([['1', 'Josep Borrell took part in summit on 5 December 2024 (cancelled).']])
  })

  it('names each other relation in words', () => {
    const nato = organisation('NATO')
    const next = meeting('second talks')
    const one = (...[from, relation, to, more]: Parameters<typeof edge>) => {
      if (typeof from === 'string' || typeof to === 'string') throw new Error('A path is made of nodes')
      return said({ nodes: [from, to], edges: [edge(from, relation, to, more)] })[0]?.[1]
    }
    expect(one(korea, 'MEMBER_OF', nato)).toBe('South Korea is a member of NATO.')
    expect(one(nato, 'PART_OF', nato)).toBe('NATO is part of NATO.')
    expect(one(seoul, 'HELD_IN', korea)).toBe('talks was held in South Korea.')
    expect(one(seoul, 'CONCERNS', nato, { topic: 'aid' })).toBe(
      'talks in Seoul on 4 November 2024 was about NATO: aid.',
    )
    expect(one(seoul, 'FOLLOWED_BY', next, { how: 'replaced' })).toBe('talks was replaced by second talks.')
    expect(one(seoul, 'FOLLOWED_BY', next)).toBe('talks led to second talks.')
  })

  it('leads through its meeting if nothing else is between', () => {
    expect(through({ nodes: [borrell, seoul, kim], edges: [] })).toEqual([seoul])
    expect(through({ nodes: [borrell, kim], edges: [] })).toEqual([])
  })
})

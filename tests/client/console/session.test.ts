import { describe, expect, it } from 'vitest'
import { keepSession, type Run, readSession, withRun } from '../../../client/console/session.ts'

const run = (query: string, at: number): Run => ({
  query,
  typed: {},
  at,
  outcome: { is: 'rows', rows: 1, truncated: false, elapsedMs: 2 },
})
const empty = { query: '', typed: {}, runs: [] }

describe('the session of the console', () => {
  it('has the latest run first, and a query that ran again once', () => {
    const session = [run('a', 1), run('b', 2), run('a', 3)].reduce(withRun, empty)
    expect(session.runs.map(({ query, at }) => [query, at])).toEqual([
      ['a', 3],
      ['b', 2],
    ])
  })

  it('forgets the oldest beyond fifty', () => {
    const session = Array.from({ length: 60 }, (_, index) => run(String(index), index)).reduce(withRun, empty)
    expect([session.runs.length, session.runs.at(-1)?.query]).toEqual([50, '10'])
  })

  it('is the same after it was kept, and empty where what is kept can not be read', () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
    }
    const session = withRun({ ...empty, query: 'RETURN $x', typed: { x: '1' } }, run('a', 1))
    keepSession(storage, session)
    expect(readSession(storage)).toEqual(session)
    for (const name of kept.keys()) kept.set(name, '{"query": 7')
    expect(readSession(storage)).toEqual(empty)
  })
})

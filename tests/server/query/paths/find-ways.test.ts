import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contacts } from '../../../../server/query/paths/contacts.ts'
import { findWays } from '../../../../server/query/paths/find-ways.ts'

type Link = readonly [string, string]

/** Reads contacts from a list of links, and counts how many entities were asked for. */
function readerOf(links: readonly Link[]) {
  const asked: string[] = []
  const read = async (ids: readonly string[]): Promise<Contacts> => {
    asked.push(...ids)
    const contacts: Contacts = new Map(ids.map((id) => [id, new Map()]))
    for (const [a, b] of links) {
      contacts.get(a)?.set(b, `${a}|${b}`)
      contacts.get(b)?.set(a, `${a}|${b}`)
    }
    return contacts
  }
  return { read, asked }
}

/** All simple paths, by trying everything: by length, then by ids. */
function everyWay(links: readonly Link[], from: string, to: string, maxHops: number): string[][] {
  const found: string[][] = []
  const walk = (way: string[]) => {
    const at = way.at(-1)
    if (at === to) found.push(way)
    else if (way.length <= maxHops) {
      const next = links.flatMap(([a, b]) => (a === at ? [b] : b === at ? [a] : []))
      for (const id of new Set(next)) if (!way.includes(id)) walk([...way, id])
    }
  }
  walk([from])
  return found.sort((a, b) => a.length - b.length || (a.join(' ') < b.join(' ') ? -1 : 1))
}

const ids = ['person:a', 'person:b', 'state:CCC', 'org:d', 'meeting:e', 'meeting:f', 'meeting:g', 'person:h']
const anyId = fc.constantFrom(...ids)
const anyLinks = fc.array(
  fc.tuple(anyId, anyId).filter(([a, b]) => a !== b),
  { maxLength: 20 },
)

describe('the search for paths', () => {
  it('finds the k shortest simple paths of any graph, shortest first, and knows whether there are more', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLinks,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 9 }),
        async (links, maxHops, limit) => {
          const all = everyWay(links, 'person:a', 'person:b', maxHops)
          const request = { from: 'person:a', to: 'person:b', maxHops, limit }
          const { ways, truncated } = await findWays(request, readerOf(links).read)
          expect({ ways, truncated }).toEqual({ ways: all.slice(0, limit), truncated: all.length > limit })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('does not ask a state for its thousands of meetings while the other end leads there too', async () => {
    const hub = Array.from({ length: 5_000 }, (_, i): Link => ['state:USA', `meeting:m${i}`])
    const { read, asked } = readerOf([...hub, ['person:a', 'meeting:m7'], ['person:a', 'meeting:m8']])
    const { ways } = await findWays({ from: 'state:USA', to: 'person:a', maxHops: 2, limit: 1 }, read)
    expect(ways).toEqual([['state:USA', 'meeting:m7', 'person:a']])
    expect(asked).toEqual(['person:a', 'meeting:m7', 'meeting:m8'])
  })

  it('gives the paths it found and says that there may be more, where the rest is too large to be read', async () => {
    const links = Array.from({ length: 60 }, (_, i) =>
      Array.from({ length: 2_000 }, (_, j): Link[] => [
        [i < 30 ? 'person:a' : 'person:b', `state:x-s${i}`],
        [`state:x-s${i}`, `meeting:m${i}-${j}`],
      ]),
    ).flat(2)
    const direct: Link[] = [
      ['person:a', 'meeting:m'],
      ['meeting:m', 'person:b'],
    ]
    const request = { from: 'person:a', to: 'person:b', maxHops: 8, limit: 5 }
    const { ways, truncated } = await findWays(request, readerOf([...links, ...direct]).read)
    expect({ ways, truncated }).toEqual({ ways: [['person:a', 'meeting:m', 'person:b']], truncated: true })
  })
})

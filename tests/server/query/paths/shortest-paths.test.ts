import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contacts } from '../../../../server/query/paths/bidirectional-search.ts'
import { shortestPaths } from '../../../../server/query/paths/shortest-paths.ts'

type Link = readonly [string, string]

/** Reads contacts from a list of links, and notes which entities were asked for. */
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

/** Finds all simple paths by trying everything, sorted by length, then by ids. */
function everyPath(links: readonly Link[], from: string, to: string, maxHops: number): string[][] {
  const found: string[][] = []
  const walk = (path: string[]) => {
    const at = path.at(-1)
    if (at === to) found.push(path)
    else if (path.length <= maxHops) {
      const next = links.flatMap(([a, b]) => (a === at ? [b] : b === at ? [a] : []))
      for (const id of new Set(next)) if (!path.includes(id)) walk([...path, id])
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
  it('finds the k shortest simple paths of any graph, shortest first, and knows if there are more', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLinks,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 9 }),
        async (links, maxHops, limit) => {
          const all = everyPath(links, 'person:a', 'person:b', maxHops)
          const request = { from: 'person:a', to: 'person:b', maxHops, limit }
          const { paths, truncated } = await shortestPaths(request, readerOf(links).read)
          expect({ paths, truncated }).toEqual({ paths: all.slice(0, limit), truncated: all.length > limit })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('does not read the thousands of meetings of a state if the other end leads there too', async () => {
    const hub = Array.from({ length: 5_000 }, (_, i): Link => ['state:USA', `meeting:m${i}`])
    const { read, asked } = readerOf([...hub, ['person:a', 'meeting:m7'], ['person:a', 'meeting:m8']])
    const { paths } = await shortestPaths({ from: 'state:USA', to: 'person:a', maxHops: 2, limit: 1 }, read)
    expect(paths).toEqual([['state:USA', 'meeting:m7', 'person:a']])
    expect(asked).toEqual(['person:a', 'meeting:m7', 'meeting:m8'])
  })

  it('returns the paths it found and says that there may be more if the rest is too large to read', async () => {
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
    const { paths, truncated } = await shortestPaths(request, readerOf([...links, ...direct]).read)
    expect({ paths, truncated }).toEqual({ paths: [['person:a', 'meeting:m', 'person:b']], truncated: true })
  })

  it('says that there may be more paths if it gives up among too many detours', async () => {
    // Every detour leads through the only door to the other end, so none is a path, and there are thousands.
    const hall = Array.from({ length: 30 }, (_, i) => `meeting:m${i}`)
    const detours = hall.flatMap((a, i): Link[] => [['org:door', a], ...hall.slice(i + 1).map((b): Link => [a, b])])
    const links: Link[] = [['person:a', 'org:door'], ['org:door', 'person:b'], ...detours]
    const within = (maxHops: number) =>
      shortestPaths({ from: 'person:a', to: 'person:b', maxHops, limit: 5 }, readerOf(links).read)
    const direct = [['person:a', 'org:door', 'person:b']]
    expect(await within(3)).toMatchObject({ paths: direct, truncated: false })
    expect(await within(7)).toMatchObject({ paths: direct, truncated: true })
  })

  it('says that there are more paths than the limit, and not if there are just as many', async () => {
    const links: Link[] = ['e', 'f', 'g'].flatMap((id): Link[] => [
      ['person:a', `meeting:${id}`],
      [`meeting:${id}`, 'person:b'],
    ])
    const first = async (limit: number) => {
      const found = await shortestPaths({ from: 'person:a', to: 'person:b', maxHops: 2, limit }, readerOf(links).read)
      return [found.paths.map(([, meeting]) => meeting), found.truncated]
    }
    expect(await first(2)).toEqual([['meeting:e', 'meeting:f'], true])
    expect(await first(3)).toEqual([['meeting:e', 'meeting:f', 'meeting:g'], false])
  })
})

import { ApiError, api } from '../net/api.ts'

/** Where the sample starts: who and what the bundled example is about, and the weeks around the visit it tells of. */
const MIDDLE = ['person:josep-borrell', 'state:KOR', 'state:PRK'] as const
const WEEKS = { since: '2024-10-25', until: '2024-11-12' }

/**
 * Ids of the sample: the meetings of those weeks in the middle, and who took part; at most so many. None where the example is not loaded.
 */
export async function sample(most: number): Promise<string[]> {
  try {
    const around = async (ids: readonly string[], kinds: readonly string[], relations: readonly string[] = []) => {
      const answers = await Promise.all(ids.map((id) => api.neighbours(id, { ...WEEKS, kinds, relations, limit: 40 })))
      return answers.flatMap(({ graph }) => graph.nodes.map(({ id }) => id))
    }
    const meetings = (await around(MIDDLE, ['Meeting'])).filter((id) => id.startsWith('meeting:'))
    const there = await around([...new Set(meetings)], ['Person', 'State', 'Organisation'], ['PARTICIPATED_IN'])
    return [...new Set([...MIDDLE, ...meetings, ...there])].slice(0, most)
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return []
    throw error
  }
}

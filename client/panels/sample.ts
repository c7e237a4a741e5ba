import { ApiError, api } from '../api.ts'

/** Where the sample starts: the visit that the bundled example is about. */
const MIDDLE = ['meeting:2024-11-04-eu-rok-strategic-dialogue', 'person:josep-borrell'] as const

/** Ids of the sample: the visit's main meeting, who and what it links to, and the meetings of its visitor; none where it is not loaded. */
export async function sample(most: number): Promise<string[]> {
  try {
    const [meeting, visitor] = await Promise.all([
      api.neighbours(MIDDLE[0], { limit: 40 }),
      api.neighbours(MIDDLE[1], { limit: 40 }),
    ])
    const ids = [...meeting.graph.nodes, ...visitor.graph.nodes].map(({ id }) => id)
    return [...new Set([...MIDDLE, ...ids])].slice(0, most)
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return []
    throw error
  }
}

import type { GraphStore } from '../../../../server/store/graph-store.ts'

/** A store that says what it is about to do: each statement of its writes by name, each commit, and that it is through. */
export function announcing(store: GraphStore, say: (moment: string) => void): GraphStore {
  const announced: GraphStore = Object.create(store)
  announced.write = async (work) => {
    const result = await store.write(async (tx) => {
      const done = await work({
        run: (statement, params) => {
          say(statement.name)
          return tx.run(statement, params)
        },
      })
      say('commit')
      return done
    })
    say('committed')
    return result
  }
  return announced
}

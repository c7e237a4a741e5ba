import type { GraphStore, Params, Statement } from '../../server/store/graph-store.ts'

/** A statement that was run, with its parameters. */
export interface Run {
  statement: Statement
  params: Params
}

/** A store that records what is read from it. */
export interface RecordingStore {
  store: GraphStore
  /** Returns the reads since the last call, in order. Reads that ran at the same time are grouped. */
  taken(): Run[][]
}

export function recording(given: GraphStore): RecordingStore {
  let runs: Run[][] = []
  let pending = 0
  const store: GraphStore = Object.create(given)
  store.read = async (statement, params) => {
    if (pending === 0) runs.push([])
    runs.at(-1)?.push({ statement, params })
    pending++
    return given.read(statement, params).finally(() => pending--)
  }
  return {
    store,
    taken: () => {
      const all = runs
      runs = []
      return all
    },
  }
}

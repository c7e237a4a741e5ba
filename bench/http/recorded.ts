import type { GraphStore, Params, Statement } from '../../server/store/graph-store.ts'

/** A statement as it was run, with its parameters. */
export interface Run {
  statement: Statement
  params: Params
}

/** A store that notes what is read of it. */
export interface RecordingStore {
  store: GraphStore
  /** What was read since it was last asked: one after another, those that ran at the same time together. */
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

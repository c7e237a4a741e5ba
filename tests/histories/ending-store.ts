import type { GraphStore } from '../../server/store/graph-store.ts'

/** The end of a process that was using a store. */
export class ProcessEnded extends Error {
  constructor() {
    super('The process ended')
  }
}

/** The same store, for a process that ends when it has written so many transactions. Null lets it live. */
export function endingStore(store: GraphStore, after: number | null): GraphStore {
  if (after === null) return store
  let left = after
  const short: GraphStore = Object.create(store)
  short.write = async (work) => {
    if (left === 0) throw new ProcessEnded()
    left -= 1
    return store.write(work)
  }
  return short
}

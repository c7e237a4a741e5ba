import { AppError } from '../../../model/problem.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'

/** The same store, but its transactions may write at most `most` rows. `refused` counts the statements it refused. */
export function narrowStore(store: GraphStore, most: number): GraphStore & { refused: number } {
  const narrow: GraphStore & { refused: number } = Object.assign(Object.create(store), { refused: 0 })
  narrow.write = (work) =>
    store.write((tx) => {
      let left = most
      return work({
        run: (statement, params) => {
          if (statement.name.startsWith('write/') && Array.isArray(params.rows)) left -= params.rows.length
          if (left >= 0) return tx.run(statement, params)
          narrow.refused += 1
          return Promise.reject(new AppError('query-too-big', `There is room for ${most} rows`))
        },
      })
    })
  return narrow
}

import type { GraphStore } from '../store/graph-store.ts'
import { claimRecords, decisionRecords, sourceRecords } from './records.ts'
import type { Selection } from './selection.ts'

/** Writes a Parley JSON document: claims with their sources and decisions, and the nodes and edges they add up to. */
export async function* toParleyJson(store: GraphStore, selection: Selection): AsyncIterable<string> {
  const members: [string, AsyncIterable<unknown>][] = [
    ['sources', sourceRecords(store, selection)],
    ['claims', claimRecords(store, selection)],
    ['decisions', decisionRecords(store, selection)],
    ['nodes', each(selection.nodes())],
    ['edges', each(selection.edges())],
  ]
  yield '{'
  for (const [place, [name, items]] of members.entries()) {
    yield `${place === 0 ? '' : ','}\n  "${name}": [`
    let separator = ''
    for await (const item of items) {
      yield `${separator}\n    ${JSON.stringify(item)}`
      separator = ','
    }
    yield separator === '' ? ']' : '\n  ]'
  }
  yield '\n}\n'
}

/** Writes the same as JSON Lines, one record a line. */
export async function* toParleyJsonLines(store: GraphStore, selection: Selection): AsyncIterable<string> {
  for await (const source of sourceRecords(store, selection)) yield line({ type: 'source', ...source })
  for await (const { type, ...claim } of claimRecords(store, selection))
    yield line({ type: 'claim', of: type, ...claim })
  for await (const decision of decisionRecords(store, selection)) yield line({ type: 'decision', ...decision })
  for await (const node of each(selection.nodes())) yield line({ type: 'node', ...node })
  for await (const edge of each(selection.edges())) yield line({ type: 'edge', ...edge })
}

function line(record: unknown): string {
  return `${JSON.stringify(record)}\n`
}

async function* each<T>(pages: AsyncIterable<T[]>): AsyncIterable<T> {
  for await (const page of pages) yield* page
}

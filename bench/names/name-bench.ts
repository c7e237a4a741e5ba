import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { NameKind } from '../../server/names/parse-name.ts'

/** nomenklatura's labelled name pairs (MIT). They are fetched beside the repository and never part of it. */
export const NAME_BENCH = join('..', 'shared', 'data', 'name-bench', 'contrib', 'name_bench', 'cases.csv')

const Row = z.object({ schema: z.string(), name1: z.string(), name2: z.string(), is_match: z.enum(['true', 'false']) })

export interface NamePair {
  readonly a: string
  readonly b: string
  readonly kind: NameKind
  readonly isMatch: boolean
}

export interface Halves {
  /** Rules and thresholds are made on this half. */
  readonly development: readonly NamePair[]
  /** This half is only ever measured. */
  readonly measured: readonly NamePair[]
}

/** True if name-bench was fetched. */
export function hasNameBench(): boolean {
  return existsSync(NAME_BENCH)
}

/**
 * Splits the pairs in halves by the hash of all names they are connected through, so that no name is in both halves.
 * Vessels and other legal entities are read as organisations.
 */
export function readNameBench(): Halves {
  const rows = z.array(Row).parse(parse(readFileSync(NAME_BENCH), { columns: true }))
  const pairs = rows.map(
    (row): NamePair => ({
      a: row.name1,
      b: row.name2,
      kind: row.schema === 'Person' ? 'Person' : 'Organisation',
      isMatch: row.is_match === 'true',
    }),
  )
  const cluster = clusterOf(pairs)
  const isMeasured = (pair: NamePair) => (createHash('sha256').update(cluster(pair.a)).digest()[0] ?? 0) % 2 === 1
  return { development: pairs.filter((pair) => !isMeasured(pair)), measured: pairs.filter(isMeasured) }
}

/** Returns for each name the first in the alphabet of all names that pairs connect it to. */
function clusterOf(pairs: readonly NamePair[]): (name: string) => string {
  const parents = new Map<string, string>()
  const root = (name: string): string => {
    let at = name.toLowerCase()
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up
    return at
  }
  for (const { a, b } of pairs) {
    const [first = '', second = ''] = [root(a), root(b)].sort()
    if (first !== second) parents.set(second, first)
  }
  return root
}

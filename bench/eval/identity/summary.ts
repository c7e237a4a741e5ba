import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import type { Decision } from '../../../model/decision.ts'
import { type EntityKind, kindOfId } from '../../../model/entity.ts'
import { openProposals } from '../../../model/identity.ts'
import { slug } from '../../../server/formats/slug.ts'
import { type Loaded, TABLE, TABLE_KEYS } from './load.ts'

/** The figures of one kind of entity. */
interface KindResult {
  kind: EntityKind
  /** Nodes of this kind, and how many of them are in several loads, by id, identifier or merge. */
  nodes: number
  inSeveralLoads: number
  /** Merges that Parley made by itself. Equal ids need none. */
  merged: number
  /** Proposals, and how many questions a reviewer is asked: only those needed to connect each group. */
  proposed: number
  questions: number
  /** Nodes that are neither merged nor proposed. */
  apart: number
}

/** What became of the people in the table. We know who each of them is. */
interface TableResult {
  people: number
  joined: number
  joinedWrongly: number
  proposed: number
  apart: number
}

export interface Summary {
  kinds: KindResult[]
  table: TableResult
}

export function summary(loaded: Loaded): Summary {
  const kinds = (['Person', 'Organisation', 'State', 'Meeting'] as const).map((kind) => ofKind(kind, loaded))
  return { kinds, table: ofTable(loaded) }
}

/** Returns the merges, the proposals, and the proposals that a reviewer is asked. */
export function matches({ decisions }: Loaded): { merged: Decision[]; proposed: Decision[]; questions: Decision[] } {
  return {
    merged: decisions.filter(({ kind }) => kind === 'same'),
    proposed: decisions.filter(({ kind }) => kind === 'propose'),
    questions: openProposals(decisions),
  }
}

function ofKind(kind: EntityKind, loaded: Loaded): KindResult {
  const nodes = loaded.nodes.filter((node) => node.kind === kind)
  const { merged, proposed, questions } = matches(loaded)
  const ofThisKind = (some: Decision[]) => some.filter(({ a }) => kindOfId(a) === kind)
  const matched = new Set([...merged, ...proposed].flatMap(({ a, b }) => [a, b]))
  return {
    kind,
    nodes: nodes.length,
    inSeveralLoads: nodes.filter(({ id }) => (loaded.loadsOf.get(id)?.size ?? 0) > 1).length,
    merged: ofThisKind(merged).length,
    proposed: ofThisKind(proposed).length,
    questions: ofThisKind(questions).length,
    apart: nodes.filter(({ id }) => !matched.has(id)).length,
  }
}

const TableRow = z.object({ id: z.string(), name: z.string() })

function ofTable(loaded: Loaded): TableResult {
  const { merged, questions } = matches(loaded)
  const asked = new Set(questions.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  const result: TableResult = { people: 0, joined: 0, joinedWrongly: 0, proposed: 0, apart: 0 }
  for (const { id, name } of z.array(TableRow).parse(parse(readFileSync(TABLE), { columns: true }))) {
    const [ours, theirs] = [loaded.idOf.get(`${TABLE_KEYS}:${slug(name)}`), loaded.idOf.get(id)]
    if (ours === undefined || theirs === undefined) continue
    result.people += 1
    if (ours === theirs) result.joined += 1
    else if (merged.some(({ a, b }) => a === ours || b === ours)) result.joinedWrongly += 1
    else if (asked.has(`${ours} ${theirs}`)) result.proposed += 1
    else result.apart += 1
  }
  return result
}

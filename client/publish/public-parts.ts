import type { EntityKind } from '../../model/entity.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { counted } from '../words/counted.ts'

/** Something a snapshot makes public: how many, and which details. */
export interface Part {
  words: string
  detail: string
}

/** Everything a snapshot makes public, in words. */
export function publicParts({ nodes, edges, claims, sources, claimsLeftOut }: Snapshot): Part[] {
  const count = (...kinds: EntityKind[]) => nodes.filter(({ kind }) => kinds.includes(kind)).length
  const quotes = claims.filter(({ quote }) => quote !== undefined).length
  const met = edges.filter(({ relation }) => relation === 'MET')
  const behind = met.reduce((sum, { meetings = [] }) => sum + meetings.length, 0)
  const parts: (Part & { count: number })[] = [
    { count: count('Person'), words: counted(count('Person'), 'person', 'people'), detail: 'by name' },
    {
      count: count('State', 'Organisation'),
      words: counted(count('State', 'Organisation'), 'state or body', 'states and bodies'),
      detail: 'by name and short name',
    },
    { count: count('Meeting'), words: counted(count('Meeting'), 'meeting'), detail: 'with date, place and status' },
    {
      count: edges.length,
      words: counted(edges.length, 'link'),
      detail:
        met.length > 0 ? `with roles and terms; ${counted(behind, 'folded meeting')} by name` : 'with roles and terms',
    },
    { count: quotes, words: counted(quotes, 'quote'), detail: 'at most 240 characters each' },
    { count: sources.length, words: counted(sources.length, 'source'), detail: 'by name, publisher and address' },
  ]
  const left =
    claimsLeftOut > 0
      ? [{ words: `${counted(claimsLeftOut, 'further claim')} counted`, detail: 'without their text' }]
      : []
  return [...parts.filter((part) => part.count > 0).map(({ words, detail }) => ({ words, detail })), ...left]
}

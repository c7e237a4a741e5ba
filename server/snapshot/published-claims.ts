import { methods } from '../../model/claim.ts'
import { cut } from '../../model/drawing/short-text.ts'
import type { FoldedGraph, Met } from '../../model/fold.ts'
import { grouped } from '../../model/grouped.ts'
import { withoutTerm } from '../../model/relation.ts'
import type { SnapshotClaim } from '../../model/snapshot.ts'
import type { ShownClaim } from './read-shown.ts'

/** The most claims published about one link or meeting. */
const CLAIMS_EACH = 3
/** The longest quote published, in characters: enough to find it by, too little to replace its source. */
const QUOTE_LENGTH = 240

/** The best claims about each link and meeting, of those that `claims` holds about them. */
export function publishedClaims(seen: FoldedGraph, claims: readonly ShownClaim[]): SnapshotClaim[] {
  const by = grouped(claims, ({ about }) => about)
  const best = (about: readonly string[], most: number) =>
    about
      .flatMap((id) => by.get(withoutTerm(id)) ?? [])
      .sort(bestFirst)
      .slice(0, most)
  return things(seen).flatMap(({ about, groups, most }) =>
    groups
      .flatMap((group) => best(group, most))
      .map(({ id, source, quote, locator }) => ({
        id,
        about,
        source,
        quote: quote === undefined ? undefined : cut(quote, QUOTE_LENGTH),
        row: locator.row,
      })),
  )
}

/** A link or meeting, `about`, with the claims to publish: about each group of ids the best `most`. */
interface Thing {
  about: string
  groups: string[][]
  most: number
}

/** A MET tie gets one claim for each of its meetings: that one of the two took part. */
function things({ nodes, edges, folded }: FoldedGraph): Thing[] {
  const meetings = nodes.filter(({ kind }) => kind === 'Meeting').map(({ id }) => id)
  const plain = (about: string): Thing => ({ about, groups: [[about]], most: CLAIMS_EACH })
  const met = ({ id, from, to, meetings: met }: Met): Thing => {
    const took = folded.edges.filter(({ relation }) => relation === 'PARTICIPATED_IN')
    const of = (meeting: string) => took.filter((edge) => edge.to === meeting && [from, to].includes(edge.from))
    return { about: id, groups: met.map((meeting) => of(meeting).map((edge) => edge.id)), most: 1 }
  }
  const all = [...meetings.map(plain), ...edges.map((edge) => (edge.relation === 'MET' ? met(edge) : plain(edge.id)))]
  return all.sort((a, b) => (a.about < b.about ? -1 : a.about > b.about ? 1 : 0))
}

/** Sorts by method, the surest first; then accepted before unreviewed; then the newest first. */
function bestFirst(a: ShownClaim, b: ShownClaim): number {
  const [x, y] = [a, b].map(({ method, review }) => methods.indexOf(method) * 2 + (review === 'accepted' ? 0 : 1))
  if (x !== y) return (x ?? 0) - (y ?? 0)
  const [newer, older] = [a.publishedAt ?? '', b.publishedAt ?? '']
  if (newer !== older) return newer < older ? 1 : -1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

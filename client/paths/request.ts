import type { PathsRequest } from '../../model/api/graph.ts'
import { meetingStatuses } from '../../model/entity.ts'
import { contactRelations, relations } from '../../model/relation.ts'

/** The question of the Paths page, as in its address. */
export interface PathsQuestion {
  from: string | undefined
  to: string | undefined
  hops: number
  /** Ids that no path may lead through. */
  avoid: string[]
  /** True to allow memberships, places and topics, which are no contact. */
  all: boolean
  /** True to allow only held meetings. */
  held: boolean
  since: string | undefined
  until: string | undefined
  /** The most paths to find. */
  most: number
  /** The index of the shown path, from 0. */
  shown: number
}

const USUAL_HOPS = 6
const MOST_HOPS = 10
const USUAL_PATHS = 10
const MOST_PATHS = 50

/** Reads a question from the parameters of an address. Missing or wrong values get their default. */
export function questionOf(query: URLSearchParams): PathsQuestion {
  const hops = Number(query.get('hops') ?? USUAL_HOPS)
  const shown = Number(query.get('shown') ?? 0)
  const most = Number(query.get('most') ?? USUAL_PATHS)
  return {
    from: query.get('from') ?? undefined,
    to: query.get('to') ?? undefined,
    hops: Number.isInteger(hops) && hops >= 1 && hops <= MOST_HOPS ? hops : USUAL_HOPS,
    avoid: query
      .getAll('avoid')
      .flatMap((ids) => ids.split(' '))
      .filter((id) => id !== ''),
    all: query.get('all') === '1',
    held: query.get('held') !== '0',
    since: query.get('since') ?? undefined,
    until: query.get('until') ?? undefined,
    most: Number.isInteger(most) && most >= 1 && most <= MOST_PATHS ? most : USUAL_PATHS,
    shown: Number.isInteger(shown) && shown >= 0 ? shown : 0,
  }
}

/** The question as parameters of an address, without default values. */
export function queryOf({
  from,
  to,
  hops,
  avoid,
  all,
  held,
  since,
  until,
  most,
  shown,
}: PathsQuestion): Record<string, string> {
  return Object.fromEntries(
    [
      ['from', from],
      ['to', to],
      ['hops', hops === USUAL_HOPS ? undefined : String(hops)],
      ['avoid', avoid.length === 0 ? undefined : avoid.join(' ')],
      ['all', all ? '1' : undefined],
      ['held', held ? undefined : '0'],
      ['since', since],
      ['until', until],
      ['most', most === USUAL_PATHS ? undefined : String(most)],
      ['shown', shown === 0 ? undefined : String(shown)],
    ].filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

/** The request to the server; undefined until both ends are chosen and differ. */
export function requestOf(question: PathsQuestion): PathsRequest | undefined {
  const { from, to, hops, avoid, all, held, since, until, most } = question
  if (from === undefined || to === undefined || from === to) return undefined
  return {
    from,
    to,
    maxHops: hops,
    limit: most,
    avoid,
    relations: all ? [...relations] : [...contactRelations],
    status: held ? ['held'] : [...meetingStatuses],
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  }
}

/** The question for more paths; undefined if fewer than `most` were found, or `most` is at its limit. */
export function moreOf(question: PathsQuestion, found: number): PathsQuestion | undefined {
  const { most } = question
  return found < most || most >= MOST_PATHS
    ? undefined
    : { ...question, most: Math.min(most + USUAL_PATHS, MOST_PATHS) }
}

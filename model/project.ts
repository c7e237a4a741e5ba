import { bestFirst, disputed, merged, uniq } from './best-claim.ts'
import { bodyRepresented, type CountingClaim, isRelation, type Value, type Values } from './claim.ts'
import type { EntityId } from './entity.ts'
import { Edge, Node } from './graph.ts'
import { dateSpan } from './partial-date.ts'
import { termId, tieId } from './relation.ts'
import { terms } from './term.ts'

/**
 * Third rule, for an entity. It exists if a claim about it counts. Each property takes the value of the best claim,
 * lists are joined, and names that lose become aliases. Returns null if no claim is given, or if they are about a tie.
 *
 * @param members the ids merged into this one; they become keys, so that the entity is found by them
 */
export function projectEntity(
  id: EntityId,
  claims: readonly CountingClaim[],
  members: readonly EntityId[] = [],
): Node | null {
  const ranked = [...claims].sort(bestFirst)
  const kind = ranked[0]?.type
  if (kind === undefined || isRelation(kind)) return null
  const { name = id.slice(id.indexOf(':') + 1), aliases, keys, ...rest } = merged(ranked)
  const names = uniq([...texts(aliases), ...ranked.flatMap(({ values }) => texts(values.name))])
  const open = disputed(ranked)
  return Node.parse({
    id,
    kind,
    name,
    properties: {
      ...rest,
      ...(kind === 'Meeting' ? meetingDefaults(rest) : {}),
      aliases: names.filter((alias) => alias !== name).sort(),
      keys: uniq([...texts(keys), ...members.filter((member) => member !== id)]).sort(),
      ...(open.length > 0 ? { disputed: open } : {}),
    },
  })
}

/** Fills in what a record leaves out: talks, held, mode unknown. The days follow from the date. */
function meetingDefaults({ kind, mode, status, date }: Values): Record<string, Value | undefined> {
  const span = typeof date === 'string' ? dateSpan(date) : null
  return {
    kind: kind ?? 'talks',
    mode: mode ?? 'unknown',
    status: status ?? 'held',
    since: span?.since,
    until: span?.until,
    precision: span?.precision ?? 'none',
  }
}

/**
 * Third rule, for the claims about one tie (of one type, between the same ends). Returns one edge, or for an office one
 * for each term. The caller checks that both ends exist.
 *
 * @param identify follows merges for the body that someone represented
 */
export function projectTie(claims: readonly CountingClaim[], identify: (id: EntityId) => EntityId): Edge[] {
  return terms(claims).flatMap(({ number, claims: ofTerm }) => {
    const ranked = [...ofTerm].sort(bestFirst)
    const { since, until, term: _term, representing, ...rest } = merged(ranked)
    const [best] = ranked
    if (best === undefined || best.ends === undefined || !isRelation(best.type)) return []
    const { from, to } = best.ends
    const body = bodyRepresented({ representing })
    const edge = Edge.parse({
      ...rest,
      id: termId(tieId(best.type, from, to, rest), number),
      relation: best.type,
      from,
      to,
      ...(body === undefined ? {} : { representing: identify(body) }),
      ...(typeof since === 'string' ? { sinceDate: since, since: dateSpan(since)?.since } : {}),
      ...(typeof until === 'string' ? { untilDate: until, until: dateSpan(until)?.until } : {}),
    })
    return [edge]
  })
}

function texts(value: Value | undefined): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [String(value)]
}

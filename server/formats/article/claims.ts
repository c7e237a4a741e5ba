import { kindOfId } from '../../../model/entity.ts'
import type { Entity, MeetingReading, Reading, Stretch } from '../../text/reading.ts'
import { ClaimAsRead } from '../reader.ts'
import { meetingName } from './meeting-name.ts'

/** The evidence of a claim in an article: the offsets of its quote, and how sure the rule is. */
interface Evidence extends Stretch {
  confidence: number
}

/**
 * Returns the claims of an article: its people, states and organisations, its meetings, who took part, where they were
 * held, what they concerned, and who represents whom. Each quotes the text. People and organisations without an id in
 * our form get keys of this source (`text:<source>#josep-borrell`), so that no name is joined across documents without
 * a match.
 */
export function articleClaims(reading: Reading, text: string, source: string, file: string): ClaimAsRead[] {
  const keyOf = (key: string) => (kindOfId(key) === null ? `text:${source}#${key}` : key)
  const names = new Map(reading.entities.map((entity) => [entity.key, entity.name]))
  const state = (
    what: Pick<ClaimAsRead, 'type' | 'values'> & Partial<Pick<ClaimAsRead, 'key' | 'from' | 'to'>>,
    { start, end, confidence }: Evidence,
  ): ClaimAsRead =>
    ClaimAsRead.parse({
      ...what,
      source,
      locator: { file },
      quote: text.slice(start, end),
      start,
      end,
      method: 'rule',
      confidence,
    })

  const entities = reading.entities.flatMap((entity) => {
    const at = entity.mentions[0] ?? reading.meetings.find((meeting) => meeting.heldIn === entity.key)?.evidence[0]
    return at
      ? [
          state(
            { type: entity.kind, key: keyOf(entity.key), values: entityValues(entity) },
            { ...at, confidence: entity.confidence || 0.9 },
          ),
        ]
      : []
  })
  const offices = reading.represents.map((office) =>
    state(
      {
        type: 'REPRESENTS',
        from: keyOf(office.person),
        to: keyOf(office.body),
        values: office.title === null ? {} : { title: office.title },
      },
      office,
    ),
  )
  const meetings = reading.meetings.flatMap((meeting) => meetingClaims(meeting, names, keyOf, state))
  return [...entities, ...offices, ...meetings]
}

/**
 * Returns the values of an entity. Aliases that say little outside their document stay out: a state's adjective or
 * capital, a lone surname.
 */
function entityValues(entity: Entity): ClaimAsRead['values'] {
  const aliases =
    entity.kind === 'State' ? [] : entity.aliases.filter((alias) => alias.includes(' ') && alias !== entity.name)
  return {
    name: entity.name,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(entity.kind === 'Organisation' && entity.acronym !== null ? { acronym: entity.acronym } : {}),
    ...(entity.kind === 'Organisation' && entity.type !== '' ? { kind: entity.type } : {}),
  }
}

function meetingClaims(
  meeting: MeetingReading,
  names: ReadonlyMap<string, string>,
  keyOf: (key: string) => string,
  state: (
    what: Pick<ClaimAsRead, 'type' | 'values'> & Partial<Pick<ClaimAsRead, 'key' | 'from' | 'to'>>,
    evidence: Evidence,
  ) => ClaimAsRead,
): ClaimAsRead[] {
  const key = keyOf(`meeting/${meeting.key}`)
  const values = {
    name: meetingName(meeting, names),
    kind: meeting.kind,
    mode: meeting.mode,
    status: meeting.status,
    ...(meeting.date === null ? {} : { date: meeting.date }),
    ...(meeting.place === null ? {} : { place: meeting.place }),
    ...(meeting.topics.length > 0 ? { topics: meeting.topics } : {}),
  }
  const [first] = meeting.evidence
  if (first === undefined) return []
  const sure = { start: first.start, end: first.end, confidence: meeting.confidence }
  const told = meeting.evidence.map(({ start, end }) =>
    state({ type: 'Meeting', key, values }, { start, end, confidence: meeting.confidence }),
  )
  const took = meeting.participants.map(({ entity, role, title, representing }) =>
    state(
      {
        type: 'PARTICIPATED_IN',
        from: keyOf(entity),
        to: key,
        values: {
          role,
          ...(title === null ? {} : { title }),
          ...(representing === null ? {} : { representing: keyOf(representing) }),
        },
      },
      sure,
    ),
  )
  const held =
    meeting.heldIn === null
      ? []
      : [
          state(
            {
              type: 'HELD_IN',
              from: key,
              to: meeting.heldIn,
              values: meeting.place === null ? {} : { place: meeting.place },
            },
            sure,
          ),
        ]
  const topic = meeting.topics[0]
  const about = meeting.concerns.map((body) =>
    state({ type: 'CONCERNS', from: key, to: keyOf(body), values: topic === undefined ? {} : { topic } }, sure),
  )
  return [...told, ...took, ...held, ...about]
}

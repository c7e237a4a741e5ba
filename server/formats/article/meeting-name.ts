import type { MeetingReading } from '../../text/reading.ts'

const WORDS: Readonly<Record<MeetingReading['kind'], string>> = {
  talks: 'Talks',
  visit: 'Visit',
  summit: 'Summit',
  ministerial: 'Ministerial',
  negotiation: 'Negotiations',
  call: 'Call',
  conference: 'Conference',
}
const SHOWN = 4
/** Names that tell which gathering it is without telling who came. */
const STANDS_ALONE = /(?:summit|conference|forum|ministerial)\b/i

function listed(names: readonly string[]): string {
  const last = names[names.length - 1] ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/**
 * Returns the name of a meeting: the one its text gives ("G20 summit in Rio", "Strategic Dialogue of the EU and
 * Japan"), else one made of who met ("Talks of Josep Borrell and Cho Tae-yul", "Visit of X to Japan").
 */
export function meetingName(meeting: MeetingReading, names: ReadonlyMap<string, string>): string {
  const nameOf = (key: string) => names.get(key) ?? key
  if (meeting.name !== null && STANDS_ALONE.test(meeting.name)) return meeting.name
  const visitors = meeting.participants.filter((participant) => participant.role === 'visitor')
  const place = meeting.place ?? (meeting.heldIn === null ? null : nameOf(meeting.heldIn))
  const isJourney = meeting.kind === 'visit' && visitors.length > 0 && place !== null
  const people = (isJourney ? visitors : meeting.participants).map((participant) => nameOf(participant.entity))
  const shown = people.length > SHOWN ? [...people.slice(0, SHOWN - 1), `${people.length - SHOWN + 1} others`] : people
  const where = place === null ? '' : isJourney ? ` to ${place}` : ` in ${place}`
  return `${meeting.name ?? WORDS[meeting.kind]} of ${listed(shown)}${where}`
}

import { findName, stateById, straight } from '../../text/gazetteer/lookup.ts'
import { tokenize } from '../../text/sentences/tokens.ts'
import { type NamedPerson, namedPerson } from './persons.ts'
import { presidentCalled } from './presidents.ts'

/** Someone a remark says was met, and the state or organisation their office is said to be of (null: the host's). */
export interface MetPerson {
  person: NamedPerson
  body: { id: string; name: string } | null
}

/** What says that those named next were met. Talks "of" or "between" others, and company on a trip, are left aside. */
const met =
  /\b(?:[Mm]et(?: \w+ly| also| again)? with|[Mm]eetings? with|[Cc]onferences? with|(?:[Cc]onversations|[Tt]alks|[Dd]iscussions|[Cc]onsultations) with|[Aa]udience with|[Cc]onferred with|[Cc]onsulted with|[Rr]eceived by|(?:[Dd]iscussed|[Rr]eviewed) [^.;]*? with) /g
/** A sentence with one of these may tell of what did not happen. */
const doubtful = /\b(?:cancel|postpon|scheduled|planned|unable|did not|was to|were to|refus|declin)/i
/** The end of a sentence: a full stop after a word, a number or a closing mark, not after an initial. */
const sentenceEnd = /(?<=\p{Ll}{2}|\d|[)\]”])\.\s+(?=\p{Lu}|\[)|\.$|;\s*/u

/**
 * The people whom the remarks of a trip say were met: each by office and name, in the order of the text.
 *
 * @param host id of the state the trip went to
 */
export function metIn(remarks: string, host: string | null): MetPerson[] {
  return certainSentences(remarks).flatMap((sentence) => afterMet(sentence).flatMap((text) => listFrom(text, host)))
}

/** The Presidents of the United States whom the description of a visit that starts on a day says were met. */
export function presidentsMetIn(description: string, day: string): { key: string; name: string }[] {
  const found = certainSentences(description)
    .flatMap(afterMet)
    .map((text) => presidentCalled(/^President (\p{Lu}\p{L}+)/u.exec(text)?.[1] ?? '', day))
    .filter((president) => president !== null)
  return [...new Map(found.map((president) => [president.key, president])).values()]
}

function certainSentences(text: string): string[] {
  return text.split(sentenceEnd).filter((sentence) => !doubtful.test(sentence))
}

/** What follows each place of a sentence that says someone was met. */
function afterMet(sentence: string): string[] {
  return [...sentence.matchAll(met)].map((found) => sentence.slice(found.index + found[0].length))
}

/**
 * People from the start of a text, as long as it goes on to name people by their office. It ends after one who speaks
 * for another state: "Soviet President Gorbachev and Foreign Minister Shevardnadze" and "British Prime Minister Heath
 * and President Pompidou" read alike. Where an office comes twice, the list is of several states, and only those stay
 * who have theirs beside them.
 */
function listFrom(text: string, host: string | null): MetPerson[] {
  const people: MetPerson[] = []
  for (const part of text.split(/,? and (?:with |by )?|, (?:and )?(?:with )?/)) {
    const read = personIn(part)
    if (read !== null) people.push(read.met)
    if (read === null || read.goesOn || isOfAnother(read.met, host)) break
  }
  const ownOffices = people.filter(({ body }) => body === null).map(({ person }) => person.title)
  return new Set(ownOffices).size === ownOffices.length ? people : people.filter(({ body }) => body !== null)
}

function isOfAnother({ body }: MetPerson, host: string | null): boolean {
  return body?.id.startsWith('state:') === true && body.id !== host
}

/** The offices of those who speak for a state or an organisation; soldiers, envoys and others are left aside. */
const office =
  /^(?:(?:Acting|Interim|Provisional|Deputy|First Deputy|Vice|Federal) )*(?:President(?:-elect)?|Prime Minister(?:-elect)?|Premier|Chancellor|Taoiseach|(?:Foreign(?: Affairs)?|Defen[sc]e|Finance|Interior) Minister|Minister (?:of|for) (?:Foreign Affairs|External Affairs|Defen[sc]e)|(?:Foreign|Defen[cs]e) Secretary|(?:General Secretary|Secretary[- ]General)|High Representative|State Councilor|Chairman|King|Queen|Crown Prince(?:ss)?|Prince|Grand Duke|Grand Duchess|Emperor|Shah|Sultan|Amir|Emir|Regent|(?:His Holiness )?Pope|Generalissimo)(?= )/
const furtherOffice = /^(?:Cardinal|Sheikh|General|Marshal|Prime Minister) (?=\p{Lu})/u
const name =
  /^(?:(?:\p{Lu}[\p{L}’'.-]*|de|da|dos|del|la|van|von|der|den|el|al|bin|ibn|ul|zu|e|y|d[’']\p{Lu}\p{L}+|(?:al|el|ul|ad)-\p{L}+)(?:\s+|$))+/u

/** One person from the start of a part of a list; `goesOn` where other words follow, after which the list is over. */
function personIn(part: string): { met: MetPerson; goesOn: boolean } | null {
  const text = part.replace(/^the /, '').replace(/\.$/, '')
  const before = office.test(text) ? null : bodyIn(text)
  const afterBody = text.slice(before?.length ?? 0).trimStart()
  const title = office.exec(afterBody)?.[0]
  if (title === undefined) return null
  const afterOffice = afterBody.slice(title.length).trimStart().replace(furtherOffice, '')
  const named = name.exec(afterOffice)?.[0].trim() ?? ''
  if (!/\p{Lu}\p{L}/u.test(named)) return null
  const rest = afterOffice.slice(named.length).trim()
  const after = rest.startsWith('of ') ? bodyIn(rest.slice(3).replace(/^the /, '')) : null
  if (rest.startsWith('of ') && after === null) return null
  const body = (after ?? before)?.body ?? null
  return { met: { person: namedPerson(title, named), body }, goesOn: rest !== '' }
}

/** The state or organisation that a text starts with, by name or adjective. */
function bodyIn(text: string): { body: NonNullable<MetPerson['body']>; length: number } | null {
  const tokens = tokenize(text)
  const words = tokens.map((token) => straight(token.text))
  const found = findName(words, 0, false)
  const last = tokens[(found?.length ?? 0) - 1]
  if (found === null || last === undefined) return null
  const { entry } = found
  if (entry.kind === 'organisation') return { body: { id: entry.id, name: entry.name }, length: last.end }
  if (entry.kind !== 'state') return null
  return { body: { id: entry.state, name: stateById(entry.state)?.name ?? entry.state }, length: last.end }
}

import { findName, stateById } from '../../text/gazetteer/lookup.ts'
import { straight, tokenize } from '../../text/sentences/tokens.ts'
import { type NamedPerson, namedPerson } from './persons.ts'
import { presidentCalled } from './presidents.ts'

/**
 * A person who was met, by a remark, and the state or organisation their office is said to belong to (null: the
 * host's).
 */
export interface MetPerson {
  person: NamedPerson
  body: { id: string; name: string } | null
}

/** The words before people who were met. Talks "of" or "between" others, and company on a trip, don't count. */
const met =
  /\b(?:[Mm]et(?: \w+ly| also| again)? with|[Mm]eetings? with|[Cc]onferences? with|(?:[Cc]onversations|[Tt]alks|[Dd]iscussions|[Cc]onsultations) with|[Aa]udience with|[Cc]onferred with|[Cc]onsulted with|[Rr]eceived by|(?:[Dd]iscussed|[Rr]eviewed) [^.;]*? with) /g
/** Words of a sentence that may tell about what did not happen. */
const doubtful = /\b(?:cancel|postpon|scheduled|planned|unable|did not|was to|were to|refus|declin)/i
/** The end of a sentence: a full stop after a word, a number or a closing mark, not after an initial. */
const sentenceEnd = /(?<=\p{Ll}{2}|\d|[)\]”])\.\s+(?=\p{Lu}|\[)|\.$|;\s*/u

/**
 * Returns the people who were met, by the remarks of a trip: each by office and name, in the order of the text.
 *
 * @param host id of the state the trip went to
 */
export function metIn(remarks: string, host: string | null): MetPerson[] {
  return certainSentences(remarks).flatMap((sentence) => afterMet(sentence).flatMap((text) => listFrom(text, host)))
}

/** Returns the Presidents of the United States who were met, by the description of a visit that starts on a day. */
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

/** Returns the text after each place in a sentence that says someone was met. */
function afterMet(sentence: string): string[] {
  return [...sentence.matchAll(met)].map((found) => sentence.slice(found.index + found[0].length))
}

/**
 * Returns the people at the start of a text, as long as it goes on naming people by their office. The list ends after
 * one who represents another state, since "Soviet President Gorbachev and Foreign Minister Shevardnadze" and "British
 * Prime Minister Heath and President Pompidou" read alike. If an office comes twice, the list is of several states, and
 * only those who have theirs beside them are kept.
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

/** The offices of people who represent a state or an organisation. Soldiers, envoys and others don't count. */
const office =
  /^(?:(?:Acting|Interim|Provisional|Deputy|First Deputy|Vice|Federal) )*(?:President(?:-elect)?|Prime Minister(?:-elect)?|Premier|Chancellor|Taoiseach|(?:Foreign(?: Affairs)?|Defen[sc]e|Finance|Interior) Minister|Minister (?:of|for) (?:Foreign Affairs|External Affairs|Defen[sc]e)|(?:Foreign|Defen[cs]e) Secretary|(?:General Secretary|Secretary[- ]General)|High Representative|State Councilor|Chairman|King|Queen|Crown Prince(?:ss)?|Prince|Grand Duke|Grand Duchess|Emperor|Shah|Sultan|Amir|Emir|Regent|(?:His Holiness )?Pope|Generalissimo)(?= )/
const furtherOffice = /^(?:Cardinal|Sheikh|General|Marshal|Prime Minister) (?=\p{Lu})/u
const name =
  /^(?:(?:\p{Lu}[\p{L}’'.-]*|de|da|dos|del|la|van|von|der|den|el|al|bin|ibn|ul|zu|e|y|d[’']\p{Lu}\p{L}+|(?:al|el|ul|ad)-\p{L}+)(?:\s+|$))+/u

/**
 * Returns the person at the start of a part of a list. `goesOn` is true if other words follow, which ends the list.
 */
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

/** Returns the state or organisation that a text starts with, by name or adjective. */
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

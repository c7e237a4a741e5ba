import type { NameComparison } from '../names/comparison.ts'
import { conflicting } from './identifiers.ts'
import type { Judgement } from './judgement.ts'
import { areNamedApart, haveOneSource, type Tellers } from './told-apart.ts'

/** For whom somebody speaks, or what an organisation is part of; ISO days where they are known. */
export interface Service {
  body: string
  title: string | null
  since: string | null
  until: string | null
}

/** For whom a person or an organisation speaks, and the ISO days on which it met somebody. */
export interface Dealings {
  services: readonly Service[]
  days: ReadonlySet<string>
}

/** What tells it apart from others. */
export interface Marks extends Tellers {
  identifiers: readonly string[]
}

/** What is known of it beside its name. */
export interface Context extends Dealings, Marks {}

const unmarked: Marks = { identifiers: [], sources: new Set(), namedBy: new Set() }

/** Whether two would be one, or proposed, if nothing told them apart. */
export function mayBeOne(names: BestNames, one: Dealings, other: Dealings): boolean {
  return judgeNames(names, { ...one, ...unmarked }, { ...other, ...unmarked }) !== null
}

/** The names of two that agree best, and how well. */
export interface BestNames {
  a: string
  b: string
  comparison: NameComparison
  /** One full name, letter for letter after folding. */
  isSameFullName: boolean
  /** One of them is a surname alone, or a given name: "President Assad". */
  isLone: boolean
}

/** Longer than a term and the years out of office after it: who comes back later may be a son or a namesake. */
const YEARS_APART = 10

/** Names that agree worse than this are not proposed, whatever the two have in common. */
export const WORST_IN_CONTEXT = 0.6

/**
 * Whether two people or organisations are one, by their names and what they have in common. Unasked they are taken for
 * one when they have the same full name and speak for the same body in compatible years, and no source has both.
 * Anything less sure is proposed: names that are the same to the eye, but where one has a word more and the two are known
 * to speak for other bodies; doubtful ones where the two speak for one body in compatible years or met somebody on one
 * day; names that agree little where they hold one office, or speak for one body and met somebody on one day; a lone name
 * where they speak for one body in compatible years. Conflicting identifiers never merge.
 */
export function judgeNames(names: BestNames, one: Context, other: Context): Judgement | null {
  if (conflicting(one.identifiers, other.identifiers) || areNamedApart(one, other)) return null
  const bodies = sharedBodies(one.services, other.services)
  const day = [...one.days].find((met) => other.days.has(met))
  const isOneOffice = bodies.some(({ years }) => years)
  const reasons = [
    inWords(names),
    ...bodies.map(({ body }) => `both speak for ${body}`),
    ...(day === undefined ? [] : [`both met somebody on ${day}`]),
  ]
  const isSure = names.isSameFullName && isOneOffice && !inDifferentOffices(one.services, other.services)
  if (isSure && !haveOneSource(one, other)) return { kind: 'same', reasons }
  const common = {
    isOneOffice,
    hasBody: bodies.length > 0,
    hasDay: day !== undefined,
    hasTitle: isOneOffice && haveOneTitle(one.services, other.services),
    isElsewhere: bodies.length === 0 && one.services.length > 0 && other.services.length > 0,
  }
  return isWorthAsking(names, common) ? { kind: 'propose', reasons } : null
}

/** What two have in common beside their names; `isElsewhere`: each speaks for some body, none of them for the other's. */
interface Common {
  isOneOffice: boolean
  hasBody: boolean
  hasDay: boolean
  hasTitle: boolean
  isElsewhere: boolean
}

function isWorthAsking(
  { comparison: { verdict, worst, extra }, isLone }: BestNames,
  { isOneOffice, hasBody, hasDay, hasTitle, isElsewhere }: Common,
): boolean {
  if (isLone) return verdict === 'same' && isOneOffice
  if (verdict === 'same') return hasDay || !isElsewhere || extra === 0
  return verdict === 'doubtful' ? isOneOffice || hasDay : worst >= WORST_IN_CONTEXT && hasBody && (hasDay || hasTitle)
}

function inWords({ a, b, comparison }: BestNames): string {
  return a === b ? `both are named ${a}` : `${a} and ${b}: ${comparison.reasons.join(', ')}`
}

/** Bodies for which both speak, and whether the years are compatible; unknown years are. */
function sharedBodies(ours: readonly Service[], theirs: readonly Service[]): { body: string; years: boolean }[] {
  const bodies = [...new Set(ours.map(({ body }) => body))].filter((body) => theirs.some((one) => one.body === body))
  return bodies.map((body) => ({ body, years: yearsApart(span(ours, body), span(theirs, body)) <= YEARS_APART }))
}

/** First and last year in which somebody is known to speak for a body. */
function span(services: readonly Service[], body: string): [number, number] | null {
  const years = services
    .filter((service) => service.body === body)
    .flatMap(({ since, until }) => [since, until])
    .filter((day) => day !== null)
    .map((day) => Number(day.slice(0, 4)))
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)]
}

function yearsApart(one: [number, number] | null, other: [number, number] | null): number {
  if (one === null || other === null) return 0
  return Math.max(one[0] - other[1], other[0] - one[1], 0)
}

/** Two offices at one time whose titles have no word in common: a namesake, or one person with two offices. */
function inDifferentOffices(ours: readonly Service[], theirs: readonly Service[]): boolean {
  return ours.some((one) => theirs.some((other) => areAtOneTime(one, other) && !shareWord(one.title, other.title)))
}

function areAtOneTime(one: Service, other: Service): boolean {
  const [a, b, c, d] = [one.since, one.until, other.since, other.until]
  return a !== null && b !== null && c !== null && d !== null && a <= d && c <= b
}

/** The same office of one body: "Defense Minister" and "Minister of National Defence". */
function haveOneTitle(ours: readonly Service[], theirs: readonly Service[]): boolean {
  const officeOf = ({ body, title }: Service) => (title === null ? [] : [`${body} ${wordsOf(title).sort().join(' ')}`])
  const offices = new Set(ours.flatMap(officeOf))
  return theirs.flatMap(officeOf).some((office) => offices.has(office))
}

function shareWord(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  const words = new Set(wordsOf(one))
  return wordsOf(other).some((word) => words.has(word))
}

/** The words of a title that tell offices apart. */
function wordsOf(title: string): string[] {
  const words =
    title
      .toLowerCase()
      .replaceAll('defence', 'defense')
      .match(/\p{L}{4,}/gu) ?? []
  return words.filter((word) => word !== 'national' && word !== 'affairs')
}

import type { NameComparison } from '../names/comparison.ts'
import { haveIdsOfOneBatch, identifiersConflict, type Provenance, shareSource } from './evidence-against.ts'
import type { Match } from './match.ts'

/** A body that a person speaks for, or that an organisation is part of, with the first and last ISO day known. */
export interface Affiliation {
  body: string
  title: string | null
  since: string | null
  until: string | null
}

/** The affiliations of a person or an organisation, and the ISO days on which it met somebody. */
export interface Activity {
  affiliations: readonly Affiliation[]
  days: ReadonlySet<string>
}

/** Tells an entity apart from its namesakes. */
export interface Distinctions extends Provenance {
  identifiers: readonly string[]
}

/** What is known of an entity besides its name. */
export interface NameContext extends Activity, Distinctions {}

/** The best agreeing names of two entities, with their comparison. */
export interface BestNames {
  a: string
  b: string
  comparison: NameComparison
  /** Both are one full name, letter for letter after folding. */
  isSameFullName: boolean
  /** One of them is only a surname or a given name: "President Assad". */
  isLone: boolean
}

/** More years than a term and the time out of office after it: whoever comes back later may be a son or a namesake. */
const YEARS_APART = 10

/** Names that agree less than this are not proposed, whatever else the two have in common. */
export const LEAST_AGREEMENT = 0.6

const undistinguished: Distinctions = { identifiers: [], sources: new Set(), idGivenBy: new Set() }

/** True if the two would match, perhaps only as a proposal, were there no evidence against it. */
export function mayMatch(names: BestNames, one: Activity, other: Activity): boolean {
  return classifyNames(names, { ...one, ...undistinguished }, { ...other, ...undistinguished }) !== null
}

/**
 * Returns how two people or two organisations match, by their names and what they have in common, or null if they don't.
 *
 * They are the same if they have one full name and speak for one body in compatible years, and no source has both. Less
 * sure matches are proposed:
 * - names that look the same, unless one has a word more and the two are known to speak for different bodies;
 * - doubtful names, if both speak for one body in compatible years or met somebody on one day;
 * - names that agree little, if both hold one office, or speak for one body and met somebody on one day;
 * - a surname or given name alone, if both speak for one body in compatible years.
 *
 * Entities with conflicting identifiers never match.
 */
export function classifyNames(names: BestNames, one: NameContext, other: NameContext): Match | null {
  if (identifiersConflict(one.identifiers, other.identifiers) || haveIdsOfOneBatch(one, other)) return null
  const bodies = sharedBodies(one.affiliations, other.affiliations)
  const day = [...one.days].find((met) => other.days.has(met))
  const hasCompatibleBody = bodies.some(({ inCompatibleYears }) => inCompatibleYears)
  const reasons = [
    inWords(names),
    ...bodies.map(({ body }) => `both speak for ${body}`),
    ...(day === undefined ? [] : [`both met somebody on ${day}`]),
  ]
  const isSure = names.isSameFullName && hasCompatibleBody && !inDifferentOffices(one.affiliations, other.affiliations)
  if (isSure && !shareSource(one, other)) return { kind: 'same', reasons }
  const common = {
    hasCompatibleBody,
    hasBody: bodies.length > 0,
    hasDay: day !== undefined,
    hasOffice: hasCompatibleBody && shareOffice(one.affiliations, other.affiliations),
    isElsewhere: bodies.length === 0 && one.affiliations.length > 0 && other.affiliations.length > 0,
  }
  return isWorthAsking(names, common) ? { kind: 'propose', reasons } : null
}

/** What two entities have in common besides their names. */
interface Common {
  /** Both speak for one body in compatible years. */
  hasCompatibleBody: boolean
  hasBody: boolean
  hasDay: boolean
  hasOffice: boolean
  /** Each speaks for some body, and none of these is shared. */
  isElsewhere: boolean
}

function isWorthAsking(
  { comparison: { verdict, worst, extra }, isLone }: BestNames,
  { hasCompatibleBody, hasBody, hasDay, hasOffice, isElsewhere }: Common,
): boolean {
  if (isLone) return verdict === 'same' && hasCompatibleBody
  if (verdict === 'same') return hasDay || !isElsewhere || extra === 0
  return verdict === 'doubtful'
    ? hasCompatibleBody || hasDay
    : worst >= LEAST_AGREEMENT && hasBody && (hasDay || hasOffice)
}

function inWords({ a, b, comparison }: BestNames): string {
  return a === b ? `both are named ${a}` : `${a} and ${b}: ${comparison.reasons.join(', ')}`
}

/** The bodies for which both speak, and whether they do so in compatible years. Unknown years are compatible. */
export function sharedBodies(
  ours: readonly Affiliation[],
  theirs: readonly Affiliation[],
): { body: string; inCompatibleYears: boolean }[] {
  const bodies = [...new Set(ours.map(({ body }) => body))].filter((body) => theirs.some((one) => one.body === body))
  return bodies.sort().map((body) => ({
    body,
    inCompatibleYears: yearsApart(span(ours, body), span(theirs, body)) <= YEARS_APART,
  }))
}

/** The first and last year in which an entity is known to speak for a body. */
function span(affiliations: readonly Affiliation[], body: string): [number, number] | null {
  const years = affiliations
    .filter((affiliation) => affiliation.body === body)
    .flatMap(({ since, until }) => [since, until])
    .filter((day) => day !== null)
    .map((day) => Number(day.slice(0, 4)))
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)]
}

function yearsApart(one: [number, number] | null, other: [number, number] | null): number {
  if (one === null || other === null) return 0
  return Math.max(one[0] - other[1], other[0] - one[1], 0)
}

/** True if they hold two offices at one time whose titles share no word: two namesakes, or one person with two offices. */
function inDifferentOffices(ours: readonly Affiliation[], theirs: readonly Affiliation[]): boolean {
  return ours.some((one) => theirs.some((other) => areAtOneTime(one, other) && !shareWord(one.title, other.title)))
}

function areAtOneTime(one: Affiliation, other: Affiliation): boolean {
  const [a, b, c, d] = [one.since, one.until, other.since, other.until]
  return a !== null && b !== null && c !== null && d !== null && a <= d && c <= b
}

/** True if they hold one office of one body, as "Defense Minister" and "Minister of National Defence" do. */
function shareOffice(ours: readonly Affiliation[], theirs: readonly Affiliation[]): boolean {
  const officeOf = ({ body, title }: Affiliation) =>
    title === null ? [] : [`${body} ${wordsOf(title).sort().join(' ')}`]
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

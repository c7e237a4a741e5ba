import fc from 'fast-check'
import { CsvMapping } from '../../model/csv-mapping.ts'
import { kindOfId } from '../../model/entity.ts'
import { type Format, formatOf } from '../../server/formats/detect.ts'
import { inputOf } from '../../server/formats/formats.ts'
import type { IngestInput } from '../../server/ingest/read-inputs.ts'
import { claimId } from '../../server/ingest/to-claim.ts'
import { fileOf } from '../server/formats/reading.ts'
import type { Trap } from './avoid.ts'

/** A file of a history: small, and about the same few things as the others. */
export interface SmallFile {
  name: string
  format: Format
  text: string
  /** How a table is read. */
  mapping?: unknown
}

/** Returns a file with its reader, as the command line and the server choose it. */
export async function inputFor({ name, format, text, mapping }: SmallFile): Promise<IngestInput> {
  const file = fileOf(name, text)
  const found = await formatOf(file)
  if (found !== format) throw new Error(`${name} should be ${format} and is taken for ${JSON.stringify(found)}`)
  return inputOf(file, format, async () => CsvMapping.parse(mapping))
}

const [composed, decomposed] = ['José Ruiz'.normalize('NFC'), 'José Ruiz'.normalize('NFD')]
const sourceIds = ['one', 'two']

/** What the files speak of. Ids in Parley's form are such that no name makes them. */
interface Things {
  people: string[]
  bodies: string[]
  states: string[]
  meetings: string[]
  names: string[]
}

function thingsFor(avoid: ReadonlySet<Trap>): Things {
  const shared = avoid.has('D1') ? [] : ['v:port-office']
  return {
    people: ['person:ann-x', 'person:kim-x', 'v:kim', 'v:lee', 'w:kim', ...shared],
    bodies: ['org:un-x', 'v:un', 'w:un', ...shared],
    states: ['state:NOR', 'state:KOR'],
    meetings: ['meeting:m-x', 'v:talks', 'w:talks'],
    names: ['Kim Lee', 'Ann Lind', composed, ...(avoid.has('D8') ? [] : [decomposed])],
  }
}

const some = <T>(...items: readonly T[]) => fc.constantFrom(...items)
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 })
const upTo = <T>(most: number, one: fc.Arbitrary<T>) => fc.array(one, { maxLength: most, size: 'max' })
/** Mostly the same one, so that many are joined by it. */
const identifier = fc.oneof(
  { weight: 3, arbitrary: some('wikidata:Q1') },
  { weight: 2, arbitrary: some('wikidata:Q2', 'wikidata:Q3', 'viaf:1') },
)
const identifiers = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: identifier.map((one) => [one]) },
  { weight: 1, arbitrary: some(['wikidata:Q1', 'viaf:1'], ['wikidata:Q2', 'viaf:1']) },
)
const years = some(
  {},
  { since: '2000' },
  { since: '2000', until: '2004' },
  { since: '2006', until: '2008' },
  { until: '2012' },
  { since: '2012' },
)
const days = some('2024', '2024-11', '2024-11-04', '2024-11-04/2024-11-05', '2024-11-05')

/** Records of Parley JSON, by the list they stand in. */
interface Records {
  entities: object[]
  meetings: object[]
  relations: object[]
}

function recordsOf(things: Things, avoid: ReadonlySet<Trap>): fc.Arbitrary<Records> {
  const { people, bodies, states, meetings, names } = things
  const person = fc.record({
    kind: fc.constant('Person'),
    id: some(...people),
    name: some(...names),
    keys: identifiers,
    description: maybe(some('Envoy', 'Judge')),
    aliases: maybe(some(['Kim'], ['Kim Lee', 'K. Lee'])),
  })
  // Decisions in files are about such a claim.
  const plain = fc.constant({ kind: 'Person', id: 'person:ann-x', name: 'Ann Lind' })
  const body = fc.record({
    kind: fc.constant('Organisation'),
    id: some(...bodies),
    name: some('United Nations', 'Port Office'),
    keys: identifiers,
    acronym: maybe(some('UN', 'PO')),
  })
  const state = fc.record({ kind: fc.constant('State'), id: some(...states), name: some('Norway', 'South Korea') })
  const actor = fc.oneof(
    { weight: 4, arbitrary: some(...people) },
    { weight: 2, arbitrary: some(...bodies) },
    some(...states),
  )
  const participant = fc.record({
    id: actor,
    role: maybe(some('host', 'visitor')),
    representing: maybe(some(...bodies, ...states)),
    title: maybe(some('President', 'Envoy')),
  })
  const meeting = fc.record({
    id: some(...meetings),
    name: some('Talks', 'Summit'),
    date: maybe(days),
    keys: identifiers,
    status: maybe(some('held', 'planned')),
    participants: upTo(3, participant),
    heldIn: maybe(some(...states)),
    concerns: maybe(fc.array(fc.record({ id: some(...people, ...bodies) }), { minLength: 1, maxLength: 2 })),
    partOf: maybe(some(...bodies)),
    followedBy: maybe(fc.array(fc.record({ id: some(...meetings) }), { minLength: 1, maxLength: 1 })),
  })
  const term = avoid.has('D6') ? fc.constant(undefined) : maybe(some(1, 2, 3))
  const office = fc
    .record({
      from: some(...people),
      to: some(...bodies, ...states),
      title: maybe(some('President', 'Envoy')),
      years,
      term,
    })
    .map(({ years: when, ...tie }) => ({ relation: 'REPRESENTS', ...tie, ...when }))
  const membership = fc
    .record({ from: some(...people), to: some(...bodies), role: maybe(some('Chair')), years })
    .map(({ years: when, ...tie }) => ({ relation: 'MEMBER_OF', ...tie, ...when }))
  const part = fc
    .record({ from: some(...bodies), to: some(...bodies, ...states) })
    .map((tie) => ({ relation: 'PART_OF', ...tie }))
  const records = fc.record({
    entities: fc.array(
      fc.oneof(
        { weight: 5, arbitrary: person },
        { weight: 2, arbitrary: plain },
        { weight: 2, arbitrary: body },
        state,
      ),
      {
        maxLength: 5,
        size: 'max',
      },
    ),
    meetings: upTo(2, meeting),
    relations: upTo(3, fc.oneof({ weight: 3, arbitrary: office }, membership, part)),
  })
  if (avoid.has('S1')) return records.map((given) => withStated(given, () => true))
  // Mostly keys are stated, since rows that name unknown ones are rejected, and ids in Parley's form are not.
  const isStated = fc.oneof(
    { weight: 4, arbitrary: fc.constant((id: string) => kindOfId(id) === null) },
    { weight: 2, arbitrary: fc.constant(() => true) },
    { weight: avoid.has('O2') ? 0 : 1, arbitrary: fc.constant(() => false) },
  )
  return fc.tuple(records, isStated).map(([given, which]) => withStated(given, which))
}

/** States the entities that the records name and don't state, those whose ids pass. */
function withStated(records: Records, isStated: (id: string) => boolean): Records {
  const named = new Set<string>()
  const stated = new Set<string>()
  for (const [list, items] of Object.entries(records)) {
    for (const item of items) walk(item, list === 'relations', named, stated)
  }
  const missing = [...named].filter((id) => !stated.has(id) && isStated(id))
  return {
    entities: [...missing.flatMap((id) => defaultEntity(id)), ...records.entities],
    meetings: [...missing.flatMap((id) => (isMeeting(id) ? [{ id, name: 'Talks' }] : [])), ...records.meetings],
    relations: records.relations,
  }
}

function walk(item: unknown, isTie: boolean, named: Set<string>, stated: Set<string>): void {
  if (typeof item !== 'object' || item === null) return
  for (const [field, value] of Object.entries(item)) {
    if (field === 'id' && !isTie && typeof value === 'string') stated.add(value)
    else if (['id', 'from', 'to', 'representing', 'heldIn', 'partOf'].includes(field) && typeof value === 'string')
      named.add(value)
    else if (Array.isArray(value)) for (const inner of value) walk(inner, true, named, stated)
  }
}

const isMeeting = (id: string) => id === 'meeting:m-x' || id.endsWith(':talks')

function defaultEntity(id: string): object[] {
  if (isMeeting(id)) return []
  if (id.startsWith('state:')) return [{ kind: 'State', id, name: id === 'state:NOR' ? 'Norway' : 'South Korea' }]
  const isBody = id.startsWith('org:') || id.endsWith(':un')
  return [isBody ? { kind: 'Organisation', id, name: 'United Nations' } : { kind: 'Person', id, name: 'Kim Lee' }]
}

function sourceOf(id: string, avoid: ReadonlySet<Trap>): fc.Arbitrary<object> {
  const dates = id === 'one' ? ['2024-01-05'] : ['2023']
  const publishedAt = avoid.has('E1') ? fc.constant(dates[0]) : maybe(some(...dates, '2024-03'))
  return publishedAt.map((date) => ({ id, name: `Source ${id}`, publishedAt: date }))
}

/** The claims that decisions in a file may be about, loaded or not. */
const decidable = sourceIds.map((source) =>
  claimId({
    ...{ type: 'Person', key: 'person:ann-x', values: { name: 'Ann Lind' }, source },
    ...{ locator: {}, method: 'record', confidence: 1 },
  }),
)

function parleyJson(things: Things, avoid: ReadonlySet<Trap>): fc.Arbitrary<SmallFile> {
  return some(...sourceIds).chain((id) =>
    fc.record({ source: sourceOf(id, avoid), records: recordsOf(things, avoid) }).map(({ source, records }) => ({
      name: `${id}.json`,
      format: 'parley-json',
      text: JSON.stringify({ source, ...records }),
    })),
  )
}

/** Lines of both sources, in any order. */
function jsonLines(things: Things, avoid: ReadonlySet<Trap>): fc.Arbitrary<SmallFile> {
  const decision = fc
    .record({ kind: some('accept', 'reject', 'reject'), a: some(...decidable) })
    .map((one) => ({ type: 'decision', ...one }))
  const pair = fc
    .record({ kind: some('same', 'different'), a: some('v:kim', 'v:lee'), b: some('w:kim', 'person:kim-x') })
    .map((one) => ({ type: 'decision', ...one }))
  return fc
    .record({
      sources: fc.tuple(sourceOf('one', avoid), sourceOf('two', avoid)),
      records: recordsOf(things, avoid),
      evidence: fc.array(some(...sourceIds), { minLength: 20, maxLength: 20 }),
      decisions: upTo(1, avoid.has('D2') ? pair : fc.oneof(pair, decision)),
      isLinksFirst: avoid.has('S1') ? fc.constant(false) : fc.boolean(),
    })
    .map(({ sources, records, evidence, decisions, isLinksFirst }) => {
      const said = [
        ...records.entities.map((one) => ({ type: 'entity', ...one })),
        ...records.meetings.map((one) => ({ type: 'meeting', ...one })),
        ...records.relations.map((one) => ({ type: 'relation', ...one })),
      ].map((one, place) => ({ ...one, evidence: { source: evidence[place] ?? 'one' } }))
      if (isLinksFirst) said.reverse()
      const lines = [...sources.map((source) => ({ type: 'source', ...source })), ...said, ...decisions]
      return {
        name: 'lines.jsonl',
        format: 'parley-json-lines' as const,
        text: lines.map((line) => JSON.stringify(line)).join('\n'),
      }
    })
}

const tables = { namespace: 'v', dates: 'iso', source: { id: 'one', name: 'Source one', publishedAt: '2024-01-05' } }

function meetingsTable(things: Things, avoid: ReadonlySet<Trap>): fc.Arbitrary<SmallFile> {
  const guest = some(...things.names, ...(avoid.has('D1') ? [] : ['Port Office']))
  const row = fc
    .tuple(
      some('1', '2', 'talks'),
      some('Talks', 'Summit'),
      days,
      some('', 'Norway', 'KOR'),
      guest,
      some('', 'Port Office', 'Norway'),
    )
    .map((cells) => cells.join(','))
  return fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => ({
    ...{ name: 'visits.csv', format: 'csv' },
    text: ['No,Subject,Day,Country,Guests,Host', ...rows, ''].join('\n'),
    mapping: {
      ...{ rows: 'meetings', ...tables },
      fields: {
        ...{ id: { column: 'No' }, name: { column: 'Subject' }, date: { column: 'Day' } },
        heldIn: { column: 'Country' },
      },
      parties: [
        { column: 'Guests', kind: 'Person', role: 'visitor' },
        { column: 'Host', kind: 'Organisation', role: 'host' },
      ],
    },
  }))
}

function peopleTable(things: Things): fc.Arbitrary<SmallFile> {
  const row = fc
    .tuple(
      some(...things.names),
      some('', 'Q1', 'Q2', 'Q3'),
      some('', 'Norway', 'Port Office'),
      some('', 'Envoy', 'President'),
      some('', '2000'),
    )
    .map((cells) => cells.join(','))
  return fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => ({
    ...{ name: 'people.csv', format: 'csv' },
    text: ['Name,Wikidata,Body,Title,Since', ...rows, ''].join('\n'),
    mapping: {
      ...{ rows: 'entities', kind: 'Person', ...tables },
      fields: { name: { column: 'Name' }, keys: { column: 'Wikidata', namespace: 'wikidata' } },
      represents: { body: { column: 'Body' }, title: { column: 'Title' }, since: { column: 'Since' } },
    },
  }))
}

function followTheMoney(things: Things, avoid: ReadonlySet<Trap>): fc.Arbitrary<SmallFile> {
  const line = (id: string, schema: string, properties: Record<string, string[] | undefined>) =>
    JSON.stringify({ id, schema, properties })
  const listed = (value: string | undefined) => (value === undefined ? undefined : [value])
  const person = fc
    .tuple(some('a', 'b'), some(...things.names), maybe(some('Q1', 'Q2')))
    .map(([id, name, wikidata]) => line(id, 'Person', { name: [name], wikidataId: listed(wikidata) }))
  const company = fc
    .tuple(some('c', ...(avoid.has('D1') ? [] : ['b'])), some('Port Office', 'United Nations'), maybe(some('Q1', 'Q3')))
    .map(([id, name, wikidata]) =>
      line(id, 'PublicBody', { name: [name], wikidataId: listed(wikidata), country: ['no'] }),
    )
  const member = fc
    .tuple(some('a', 'b'), maybe(some('2000', '2006')))
    .map(([who, since]) =>
      line(`m-${who}`, 'Membership', { member: [who], organization: ['c'], startDate: listed(since) }),
    )
  const event = fc
    .tuple(
      some('a', 'b', 'c'),
      days.filter((day) => !day.includes('/')),
    )
    .map(([who, day]) => line('e', 'Event', { name: ['Talks'], involved: [who], startDate: [day] }))
  const always = [line('a', 'Person', { name: ['Kim Lee'] }), line('c', 'PublicBody', { name: ['Port Office'] })]
  return fc
    .array(fc.oneof(person, company, member, event), { minLength: 1, maxLength: 4 })
    .map((lines) => ({ name: 'dump.ftm.json', format: 'follow-the-money', text: [...always, ...lines].join('\n') }))
}

function popolo(things: Things, avoid: ReadonlySet<Trap>): fc.Arbitrary<SmallFile> {
  const scheme = (identifier: string | undefined) =>
    identifier === undefined ? {} : { identifiers: [{ scheme: 'wikidata', identifier }] }
  const person = fc
    .tuple(some('p', 'q'), some(...things.names), maybe(some('Q1', 'Q2')), maybe(some('2000', '2006')))
    .map(([id, name, wikidata, since]) => ({
      ...{ id, name, ...scheme(wikidata) },
      memberships: since === undefined ? [] : [{ organization_id: 'o', start_date: since, role: 'Chair' }],
    }))
  const organisation = fc
    .tuple(some('o', ...(avoid.has('D1') ? [] : ['q'])), some('Port Office', 'United Nations'), maybe(some('Q1', 'Q3')))
    .map(([id, name, wikidata]) => ({ id, name, ...scheme(wikidata) }))
  const event = fc
    .tuple(some('p', 'q'), some('Talks', 'Summit'))
    .map(([who, name]) => ({ id: 'e', name, start_date: '2024-11-04', attendees: [{ person_id: who }] }))
  return fc
    .record({
      persons: fc.array(person, { minLength: 1, maxLength: 2 }),
      organizations: upTo(2, organisation),
      events: upTo(1, event),
    })
    .map(({ organizations, ...lists }) => {
      const stated = avoid.has('O2') ? [{ id: 'o', name: 'Port Office' }, ...organizations] : organizations
      return { name: 'riksdag.json', format: 'popolo', text: JSON.stringify({ organizations: stated, ...lists }) }
    })
}

const sentences = [
  'Norwegian Foreign Minister Ann Lind met South Korean President Kim Lee in Seoul on 4 November 2024.',
  'President Kim Lee of South Korea will meet Ann Lind in Oslo on 5 November 2024.',
  'Ann Lind and Kim Lee met in Seoul.',
  'Talks between Norway and South Korea were held in Oslo on 4 November 2024.',
  'Kim Lee met Secretary-General of the United Nations José Ruiz in New York on 6 November 2024.',
]
const article: fc.Arbitrary<SmallFile> = fc
  .uniqueArray(some(...sentences), { minLength: 1, maxLength: 3 })
  .map((said) => ({
    name: 'article.txt',
    format: 'article',
    text: `A report\n\n4 November 2024\n\n${said.join(' ')}\n`,
  }))

const visit = fc
  .tuple(
    some('1', '2'),
    some('King Otto I', 'President Kim Lee', 'Prime Minister Ann Lind'),
    some('norway', 'korea-south'),
    some('04', '05'),
  )
  .map(
    ([id, visitor, from, day]) =>
      `<visit><id>${id}</id><start-date>1991-11-${day}</start-date><end-date>1991-11-${day}</end-date>` +
      `<visitor>${visitor}</visitor><description>Met with President Bush.</description>` +
      `<from id="${from}">${from === 'norway' ? 'Norway' : 'South Korea'}</from></visit>`,
  )
const historian: fc.Arbitrary<SmallFile> = fc
  .array(visit, { minLength: 1, maxLength: 2 })
  .map((visits) => ({ name: '1991.xml', format: 'history-at-state', text: `<visits>${visits.join('')}</visits>` }))

/** Returns small files of every format that Parley reads. */
export function smallFiles(avoid: ReadonlySet<Trap>): fc.Arbitrary<SmallFile> {
  const things = thingsFor(avoid)
  return fc.oneof(
    { weight: 6, arbitrary: parleyJson(things, avoid) },
    { weight: 5, arbitrary: jsonLines(things, avoid) },
    { weight: 2, arbitrary: meetingsTable(things, avoid) },
    { weight: 2, arbitrary: peopleTable(things) },
    { weight: 2, arbitrary: followTheMoney(things, avoid) },
    { weight: 2, arbitrary: popolo(things, avoid) },
    { weight: 1, arbitrary: article },
    { weight: 1, arbitrary: historian },
  )
}

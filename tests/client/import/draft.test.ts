import { describe, expect, it } from 'vitest'
import {
  besides,
  type Draft,
  draftOf,
  faultsOf,
  mappingOf,
  meaningOf,
  splitOf,
  withMeaning,
  withParty,
  withRows,
  withSource,
  withSplit,
} from '../../../client/import/draft.ts'
import { CsvMapping } from '../../../model/csv-mapping.ts'

const columns = ['Day', 'Title', 'Who', 'Note']
const draft: Draft = {
  rows: 'meetings',
  dates: 'day-first',
  separator: ';',
  encoding: 'utf-8',
  namespace: 'visits',
  kind: 'Person',
  relation: 'MEMBER_OF',
  fields: { date: { column: 'Day' }, name: { column: 'Title' }, kind: { value: 'talks' } },
  parties: [{ column: 'Who', split: '|', kind: 'Person', role: 'visitor' }],
  represents: {},
}

describe('a mapping being edited', () => {
  it('is read from a guess whose date order is open, and from nothing but a mapping', () => {
    expect(draftOf({ rows: 'meetings', namespace: 'a', dates: null, fields: {} })?.dates).toBeNull()
    expect(draftOf({ rows: 'songs' })).toBeNull()
    expect(draftOf('text')).toBeNull()
  })

  it('makes a mapping of the model for each kind of rows', () => {
    const people = withRows(draft, { rows: 'entities', kind: 'Person' }, ['Name', 'Office', 'Country'])
    const links = withRows(draft, { rows: 'relations', relation: 'REPRESENTS' }, ['From', 'To'])
    for (const one of [draft, people, links]) expect(CsvMapping.parse(mappingOf(one))).toMatchObject({ rows: one.rows })
    expect(mappingOf(people)).toMatchObject({
      kind: 'Person',
      fields: { name: { column: 'Name' } },
      represents: { title: { column: 'Office' }, body: { column: 'Country' } },
    })
    expect(mappingOf(links)).toMatchObject({ relation: 'REPRESENTS' })
  })

  it('says what is open before the table can be read', () => {
    expect(faultsOf(draft, columns)).toEqual([])
    expect(faultsOf({ ...draft, dates: null }, columns)).toEqual(['Choose how dates are written.'])
    expect(faultsOf(draft, ['Day', 'Title'])).toEqual(['The table has no column "Who".'])
    expect(faultsOf({ ...draft, fields: { kind: { value: 'talks' } }, parties: [] }, columns)).toEqual([
      'Choose a meaning for at least one column.',
    ])
    expect(faultsOf({ ...draft, namespace: 'My Table' }, columns)).toEqual([
      'namespace must be a word in lower case, such as visits.',
    ])
  })

  it('knows what each column means', () => {
    expect(columns.map((column) => meaningOf(draft, column))).toEqual(['field:date', 'field:name', 'party:Person', ''])
  })

  it('gives a column another meaning, and takes a field from the column that had it', () => {
    const changed = withMeaning(draft, 'Note', 'field:name')
    expect(columns.map((column) => meaningOf(changed, column))).toEqual([
      'field:date',
      '',
      'party:Person',
      'field:name',
    ])
    expect(meaningOf(withMeaning(draft, 'Day', ''), 'Day')).toBe('')
  })

  it('lets several columns name who took part, and keeps how their cells are split', () => {
    const changed = withMeaning(withMeaning(draft, 'Note', 'party:Organisation'), 'Who', 'party:State')
    expect(changed.parties).toEqual([
      { column: 'Note', kind: 'Organisation' },
      { column: 'Who', split: '|', kind: 'State' },
    ])
  })

  it('changes how cells are split and in which role those named take part', () => {
    expect(splitOf(withSplit(draft, 'Who', ';'), 'Who')).toBe(';')
    expect(withSplit(draft, 'Who', '').parties).toEqual([{ column: 'Who', kind: 'Person', role: 'visitor' }])
    expect(withParty(draft, 'Who', { role: 'host' }).parties).toEqual([
      { column: 'Who', split: '|', kind: 'Person', role: 'host' },
    ])
    expect(withParty(draft, 'Who', { role: undefined }).parties).toEqual([
      { column: 'Who', split: '|', kind: 'Person' },
    ])
  })

  it('names its source by the keys of the table where only a publisher is said', () => {
    expect(withSource(draft, { publisher: 'Ministry' }).source).toEqual({ name: 'visits', publisher: 'Ministry' })
    const named = withSource(draft, { name: 'Visitors’ book' })
    expect(named.source).toEqual({ name: 'Visitors’ book' })
    expect(withSource(named, { name: '' }).source).toBeUndefined()
  })

  it('says what no column shows', () => {
    const mapped = { ...draft, fields: { kind: { value: 'talks' }, status: { column: 'Note', map: { ok: 'held' } } } }
    expect(besides(mapped)).toEqual(['kind is "talks" in every row', '"ok" is held'])
  })
})

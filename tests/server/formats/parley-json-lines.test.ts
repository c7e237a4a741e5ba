import { describe, expect, it } from 'vitest'
import { readParleyJsonLines } from '../../../server/formats/parley-json/lines-reader.ts'
import { fileOf, readingOf } from './reading.ts'

const read = (...lines: unknown[]) =>
  readingOf(
    readParleyJsonLines,
    fileOf('x.jsonl', lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'), 7),
  )
const korea = { type: 'entity', kind: 'State', id: 'state:KOR', name: 'South Korea' }

describe('Parley JSON Lines', () => {
  it('reads one record a line, with the source line before it as its source', async () => {
    const { claims, errors, sources } = await read(
      korea,
      { type: 'source', url: 'https://example.org/1', text: 'Seoul is in South Korea.' },
      '',
      { ...korea, evidence: { quote: 'South Korea' } },
      { type: 'source', id: 'two', name: 'Second' },
      { type: 'meeting', id: 'meeting:a', kind: 'visit' },
      { type: 'relation', relation: 'HELD_IN', from: 'meeting:a', to: 'state:KOR' },
      {
        type: 'claim',
        of: 'State',
        key: 'state:KOR',
        values: { adjective: 'Korean' },
        source: 'https://example.org/1',
      },
    )
    expect(errors).toEqual([])
    expect(sources.map(({ id }) => id)).toEqual(['file:x.jsonl', 'https://example.org/1', 'two'])
    expect(claims).toMatchObject([
      { key: 'state:KOR', source: 'file:x.jsonl', locator: { file: 'x.jsonl', row: 1 } },
      { key: 'state:KOR', source: 'https://example.org/1', start: 12, locator: { row: 4 } },
      { key: 'meeting:a', type: 'Meeting', values: { kind: 'visit' }, source: 'two', locator: { row: 6 } },
      { type: 'HELD_IN', source: 'two' },
      { type: 'State', values: { adjective: 'Korean' }, source: 'https://example.org/1' },
    ])
  })

  it('rejects a wrong line and reads the others', async () => {
    const { errors, rows } = await read(
      '{"type": "entity", }',
      korea,
      '[1]',
      { type: 'person' },
      { type: 'source' },
      { type: 'claim', values: {} },
    )
    expect(rows).toEqual({ accepted: 1, rejected: 5 })
    expect(errors).toMatchObject([
      { row: 1, column: null, reason: 'Broken JSON in line 1, column 20: expected a name in double quotes, found "}"' },
      { row: 3, reason: expect.stringContaining('must be one record') },
      {
        row: 4,
        column: 'type',
        value: 'person',
        reason: 'This must be source, entity, meeting, relation, claim, decision',
      },
      { row: 5, reason: 'needs an id, a url or a name' },
      { row: 6, column: 'type', reason: expect.stringContaining('Row 6 has no `type`. Give it one') },
    ])
  })

  it('rejects the records of a wrong source, since they would count for another source', async () => {
    for (const wrong of ['{"type": "source", "name": "Two",}', { type: 'source', nam: 'Two' }]) {
      const { errors, claims } = await read({ type: 'source', name: 'One' }, korea, wrong, korea, {
        ...korea,
        evidence: { source: 'One' },
      })
      expect(claims.map(({ source, locator }) => [source, locator.row])).toEqual([
        ['One', 2],
        ['One', 5],
      ])
      expect(errors.at(-1)).toMatchObject({
        row: 4,
        column: 'evidence.0.source',
        reason: 'The source of this record, in row 3, is wrong. Correct it there',
      })
    }
  })

  it('stops at bytes that are not text, and keeps the rows before them', async () => {
    const good = new TextEncoder().encode(`${JSON.stringify(korea)}\n`)
    const { claims, errors } = await readingOf(
      readParleyJsonLines,
      fileOf('x.jsonl', new Uint8Array([...good, 0xff, 0xfe, 0xff]), good.length),
    )
    expect(claims).toHaveLength(1)
    expect(errors).toMatchObject([{ row: null, reason: expect.stringContaining('Save it as UTF-8') }])
  })
})

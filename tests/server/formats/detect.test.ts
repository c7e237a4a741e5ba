import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatOf } from '../../../server/formats/detect.ts'
import { recordFiles } from '../../../server/formats/disk-files.ts'
import { fileOf } from './reading.ts'

const ftm = '{"id": "a", "schema": "Person", "properties": {"name": ["A"]}}'

describe('the format of a file', () => {
  it.each([
    ['a.json', '{"source": {}, "meetings": []}', 'parley-json'],
    ['a.json', `{"sources": [{"text": "${'x'.repeat(100_000)}"}]}`, 'parley-json'],
    ['a.JSON', '{"persons": [], "memberships": []}', 'popolo'],
    ['a.json', '{"meta": {}, "organizations": [{"name": "entities"}]}', 'popolo'],
    ['a.json', `${ftm}\n${ftm}\n`, 'follow-the-money'],
    ['a.ftm.json', ftm, 'follow-the-money'],
    ['a.ijson', `\n${ftm}`, 'follow-the-money'],
    ['a.jsonl', '{"type": "entity"}', 'parley-json-lines'],
    ['a.ndjson', '{"type": "entity"}', 'parley-json-lines'],
    ['a.csv', 'a;b', 'csv'],
    ['a.tsv', 'a\tb', 'csv'],
    ['a.xml', '<?xml version="1.0"?>\n<!-- <visit> -->\n<trips>', 'history-at-state'],
    ['a.txt', '{"entities": []}', 'article'],
    ['folder.xml/a.html', '<p>', 'article'],
    ['broken.json', '{"meetings" [', 'parley-json'],
  ])('of %s that starts %.30j is %s', async (name, content, format) => {
    expect(await formatOf(fileOf(name, content))).toBe(format)
  })

  it.each([
    ['a.xml', '<code-table/>', /<code-table>, not one of .*<trips>/],
    ['a.json', '{"rows": []}', /has rows, but no list of Parley's/],
    ['a.pdf', '%PDF', /doesn't end in \.json/],
    ['README', 'hello', /doesn't end in \.json/],
  ])('of %s is unknown, with a reason', async (name, content, reason) => {
    expect(await formatOf(fileOf(name, content))).toEqual({ reason: expect.stringMatching(reason) })
  })
})

describe('the record files of a folder', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-folder-'))
    await mkdir(join(folder, 'below'))
    const files: Record<string, string> = {
      'b.json': '{"entities": []}',
      'a.jsonl': '',
      'below/trips.xml': '<trips/>',
      'below/table.csv': 'x',
      'below/table.mapping.json': '{}',
      'lonely.csv': 'x',
      'story.txt': 'x',
      'below/codes.xml': '<codes/>',
      '.hidden.json': '{}',
    }
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
    await symlink(folder, join(folder, 'below', 'loop'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('are those with records, in the order of their paths; what is skipped is listed with the reason', async () => {
    const { files, skipped } = await recordFiles(folder)
    expect(files.map(({ path, format }) => [relative(folder, path), format])).toEqual([
      ['a.jsonl', 'parley-json-lines'],
      ['b.json', 'parley-json'],
      ['below/table.csv', 'csv'],
      ['below/trips.xml', 'history-at-state'],
    ])
    expect(skipped.map(({ name, reason }) => [relative(folder, name), reason])).toEqual([
      ['.hidden.json', 'is hidden'],
      ['below/codes.xml', expect.stringContaining('<codes>, not one of')],
      ['below/loop', 'is a link or no file'],
      ['lonely.csv', `is a table without a mapping. Write ${join(folder, 'lonely.mapping.json')}`],
      ['story.txt', 'is a text. To read it, name it'],
    ])
  })
})

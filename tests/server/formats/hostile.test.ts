import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CsvMapping } from '../../../model/csv-mapping.ts'
import { csvReader } from '../../../server/formats/csv/reader.ts'
import { readFollowTheMoney } from '../../../server/formats/follow-the-money/reader.ts'
import { readHistoryAtState } from '../../../server/formats/history-at-state/reader.ts'
import { readParleyJsonLines } from '../../../server/formats/parley-json/lines-reader.ts'
import { readParleyJson } from '../../../server/formats/parley-json/reader.ts'
import { readPopolo } from '../../../server/formats/popolo/reader.ts'
import type { Reader } from '../../../server/formats/reader.ts'
import { textOf } from '../../support/repository.ts'
import { fileOf, readingOf } from './reading.ts'

const guide = textOf('docs/import.md')
const exampleOf = (name: string) => new RegExp(`^\`\`\`\\w+ file=${name}\\n(.*?)^\`\`\``, 'ms').exec(guide)?.[1] ?? ''
const mapping = /^```json mapping-of=visits.csv\n(.*?)^```/ms.exec(guide)?.[1] ?? ''

const readers: { name: string; read: Reader; content: string }[] = [
  { name: 'dialogue.json', read: readParleyJson, content: exampleOf('dialogue.json') },
  { name: 'dialogue.jsonl', read: readParleyJsonLines, content: exampleOf('dialogue.jsonl') },
  { name: 'visits.csv', read: csvReader(CsvMapping.parse(JSON.parse(mapping))), content: exampleOf('visits.csv') },
  { name: 'dump.ftm.json', read: readFollowTheMoney, content: exampleOf('dump.ftm.json') },
  { name: 'council.json', read: readPopolo, content: exampleOf('council.json') },
  { name: 'trips.xml', read: readHistoryAtState, content: exampleOf('trips.xml') },
]

/** Returns the bytes of an example with some removed and others put in. */
const spoiled = (content: string) => {
  const bytes = new TextEncoder().encode(content)
  return fc
    .record({
      at: fc.nat(bytes.length),
      gone: fc.nat(40),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 20 }),
        fc.string({ unit: 'binary', maxLength: 20 }).map((text) => new TextEncoder().encode(text)),
      ),
    })
    .map(({ at, gone, put }) => new Uint8Array([...bytes.slice(0, at), ...put, ...bytes.slice(at + gone)]))
}

describe('a reader', () => {
  it.each(readers)('ends with rows and errors, however $name is damaged', async ({ name, read, content }) => {
    expect(content).not.toBe('')
    await fc.assert(
      fc.asyncProperty(spoiled(content), fc.integer({ min: 1, max: 50 }), async (bytes, size) => {
        const { claims, errors, rows } = await readingOf(read, fileOf(name, bytes, size))
        expect(rows.rejected > 0).toBe(errors.length > 0)
        for (const { reason, file } of errors) expect([file, reason.length > 5]).toEqual([name, true])
        if (rows.accepted === 0) expect(claims).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it.each(readers.filter(({ name }) => !/csv|xml/.test(name)))(
    'of $name rejects records of any shape, each by itself',
    async ({ name, read }) => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1, maxLength: 5 }), async (values) => {
          const lines = /jsonl|ftm/.test(name)
          const members =
            name === 'council.json'
              ? ['persons', 'memberships', 'events']
              : ['entities', 'meetings', 'claims', 'decisions']
          const content = lines
            ? values.map((value) => JSON.stringify(value)).join('\n')
            : JSON.stringify(Object.fromEntries(members.map((member) => [member, values])))
          const { rows, errors } = await readingOf(read, fileOf(name, content, 5))
          expect(rows).toEqual({ accepted: 0, rejected: lines ? values.length : members.length * values.length })
          expect(errors.length).toBeGreaterThanOrEqual(rows.rejected)
        }),
        { numRuns: 100 },
      )
    },
  )

  it.each(readers)('of $name reports an empty file as broken, or reads nothing from it', async ({ name, read }) => {
    const { claims, errors } = await readingOf(read, fileOf(name, ''))
    expect(claims).toEqual([])
    if (/csv|xml|dialogue.json$|council/.test(name)) expect(errors).toHaveLength(1)
  })

  it.each(readers)(
    'of $name reads the same with a byte-order mark, in UTF-16 and with other line ends',
    async ({ name, read, content }) => {
      const plain = await readingOf(read, fileOf(name, content))
      const crlf = content.replaceAll('\n', '\r\n')
      const others = [`\ufeff${content}`, crlf, new Uint8Array(Buffer.from(`\ufeff${crlf}`, 'utf16le'))]
      for (const other of others) expect(await readingOf(read, fileOf(name, other, 3))).toEqual(plain)
    },
  )
})

import { describe, expect, it } from 'vitest'
import { isRelation } from '../../../model/claim.ts'
import { csvReader, parseMapping } from '../../../server/formats/csv/reader.ts'
import { type Format, formatOf, type Unknown } from '../../../server/formats/detect.ts'
import { formats } from '../../../server/formats/formats.ts'
import type { Reader } from '../../../server/formats/reader.ts'
import { textOf } from '../../support/repository.ts'
import { fileOf, readingOf } from './reading.ts'

const guide = textOf('docs/import.md')

/** Each example of the guide: its file, and what the guide says it reads as. */
const examples = [...guide.matchAll(/^```\w+ file=(\S+)\n(.*?)^```\n\n(It reads as .*?)\n/gms)].map(
  ([, name = '', content = '', told = '']) => ({ name, content, told }),
)

/** Returns the reader of an example. A table is read by the mapping in the guide. */
function readerOf(name: string, format: Format | Unknown): Reader {
  const [, mapping] = new RegExp(`^\`\`\`json mapping-of=${name}\\n(.*?)^\`\`\``, 'ms').exec(guide) ?? []
  if (mapping !== undefined) return csvReader(parseMapping(mapping, name))
  if (typeof format !== 'string' || format === 'csv') throw new Error(`no reader for ${name}`)
  return formats[format].read
}

describe('the import guide', () => {
  it('has an example for every format', async () => {
    const shown = await Promise.all(examples.map(({ name, content }) => formatOf(fileOf(name, content))))
    expect(shown.sort()).toEqual([...Object.keys(formats), 'csv'].sort())
  })

  it.each(examples)('tells what $name reads as', async ({ name, content, told }) => {
    const file = fileOf(name, content)
    const reader = readerOf(name, await formatOf(file))
    const { claims, errors, notes } = await readingOf(reader, file)
    expect({ errors, notes }).toEqual({ errors: [], notes: [] })

    const meetings = new Set(claims.filter(({ type }) => type === 'Meeting').map(({ key }) => key)).size
    const entities = new Set(claims.filter(({ key }) => key !== undefined).map(({ key }) => key)).size - meetings
    const ties = new Set(
      claims.filter(({ type }) => isRelation(type)).map(({ type, from, to }) => `${from} ${type} ${to}`),
    ).size
    const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
    expect(told).toBe(
      `It reads as ${plural(entities, 'entity', 'entities')}, ${plural(meetings, 'meeting')} and ${plural(ties, 'tie')}.`,
    )
  })
})

import { describe, expect, it } from 'vitest'
import { isRelation } from '../../../../model/claim.ts'
import type { Format } from '../../../../server/ingest/sources/detect.ts'
import { formatOf } from '../../../../server/ingest/sources/detect.ts'
import { readHistoryAtState } from '../../../../server/ingest/sources/history-at-state.ts'
import { readParleyJson } from '../../../../server/ingest/sources/parley-json.ts'
import { readParleyJsonLines } from '../../../../server/ingest/sources/parley-json-lines.ts'
import type { Reader } from '../../../../server/ingest/statement.ts'
import { textOf } from '../../../support/repository.ts'
import { fileOf, readingOf } from './reading.ts'

const readers: Partial<Record<Format, Reader>> = {
  'parley-json': readParleyJson,
  'parley-json-lines': readParleyJsonLines,
  'history-at-state': readHistoryAtState,
}

/** Each example of the guide: its file, and what the guide says it reads as. */
const examples = [...textOf('docs/import.md').matchAll(/^```\w+ file=(\S+)\n(.*?)^```\n\n(It reads as .*?)\n/gms)].map(
  ([, name = '', content = '', claim = '']) => ({ name, content, claim }),
)

describe('the import guide', () => {
  it('has an example for every format', async () => {
    const formats = await Promise.all(examples.map(({ name, content }) => formatOf(fileOf(name, content))))
    expect(formats.sort()).toEqual(Object.keys(readers).sort())
  })

  it.each(examples)('tells what $name reads as', async ({ name, content, claim }) => {
    const file = fileOf(name, content)
    const format = await formatOf(file)
    const reader = typeof format === 'string' ? readers[format] : undefined
    if (reader === undefined) throw new Error(`no reader for ${name}`)
    const { statements, errors, notes } = await readingOf(reader, file)
    expect({ errors, notes }).toEqual({ errors: [], notes: [] })

    const meetings = new Set(statements.filter(({ type }) => type === 'Meeting').map(({ key }) => key)).size
    const entities = new Set(statements.filter(({ key }) => key !== undefined).map(({ key }) => key)).size - meetings
    const ties = new Set(
      statements.filter(({ type }) => isRelation(type)).map(({ type, from, to }) => `${from} ${type} ${to}`),
    ).size
    const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
    expect(claim).toBe(
      `It reads as ${plural(entities, 'entity', 'entities')}, ${plural(meetings, 'meeting')} and ${plural(ties, 'tie')}.`,
    )
  })
})

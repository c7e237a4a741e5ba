import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { valuesSchema } from '../../../model/claim.ts'
import { recordFiles } from '../../../server/formats/disk-files.ts'
import { readHistoryAtState } from '../../../server/formats/history-at-state/reader.ts'
import { type Reading, readingOf } from './reading.ts'

const folders = ['../shared/data/hsg-travels', '../shared/data/hsg-visits']
const missing = folders.find((folder) => !existsSync(folder))
if (missing !== undefined) console.log(`Skipped: the records of the Office of the Historian are not at ${missing}`)

describe.skipIf(missing !== undefined)('all records of the Office of the Historian', () => {
  const all = async () => {
    const readings: Reading[] = []
    for (const folder of folders) {
      for (const { file } of (await recordFiles(folder)).files) readings.push(await readingOf(readHistoryAtState, file))
    }
    return readings
  }

  it('are all read: 4,271 trips, 3,264 visits and 47 terms, none rejected, no country unknown', async () => {
    const readings = await all()
    expect(readings.flatMap(({ errors }) => errors)).toEqual([])
    expect(readings.flatMap(({ notes }) => notes)).toEqual([])
    expect(readings.reduce((sum, { rows }) => sum + rows.accepted, 0)).toBe(4_271 + 3_264 + 47)

    const claims = readings.flatMap((reading) => reading.claims)
    const meetings = new Set(claims.filter(({ type }) => type === 'Meeting').map(({ key }) => key))
    expect(meetings.size).toBe(4_271 + 3_264)
    const held = claims.filter(({ type }) => type === 'HELD_IN')
    expect(held).toHaveLength(meetings.size - 1)
    const wrong = claims.filter(({ type, values }) => !valuesSchema(type).safeParse(values).success)
    expect(wrong).toEqual([])
  })

  it('name every entity that their ties join', async () => {
    const claims = (await all()).flatMap((reading) => reading.claims)
    const keys = new Set(claims.map(({ key }) => key))
    const ends = claims
      .flatMap(({ from, to, values }) => [from, to, values.representing])
      .filter((end) => end !== undefined)
    expect(ends.filter((end) => !keys.has(String(end)))).toEqual([])
  })
})

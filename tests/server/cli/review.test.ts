import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ReviewAnswer } from '../../../model/api/review.ts'
import { tempDir } from '../store/temp-dir.ts'
import { runParley } from './run-parley.ts'

/** Makes a Parley JSON file in which one person represents South Korea. */
const file = (source: string, key: string, name: string) =>
  JSON.stringify({
    source: { id: source, name: source },
    entities: [
      { id: 'state:KOR', kind: 'State', name: 'South Korea' },
      { id: key, kind: 'Person', name },
    ],
    relations: [{ relation: 'REPRESENTS', from: key, to: 'state:KOR', title: 'Foreign Minister' }],
  })

describe('parley review and parley decide', () => {
  let data: string
  const parley = (...args: string[]) => runParley(join(data, 'var'), ...args)
  beforeAll(async () => {
    data = await tempDir()
    await mkdir(join(data, 'in'))
    await writeFile(join(data, 'in', 'a.json'), file('first', 'person:cho-tae-yul', 'Cho Tae-yul'))
    await writeFile(join(data, 'in', 'b.json'), file('second', 'person:cho-tae-yeol', 'Cho Tae-yeol'))
    for (const name of ['a.json', 'b.json']) expect((await parley('ingest', join(data, 'in', name))).code).toBe(0)
  })

  it('show a proposal with its reasons and the command that answers it, and accept the answer', async () => {
    const { out } = await parley('review')
    expect(out).toContain('Waiting: 1 proposal, 0 contradictions, 0 claims')
    expect(out).toContain('Are Cho Tae-yeol (person:cho-tae-yeol) and Cho Tae-yul (person:cho-tae-yul) the same?')
    const [, command] = /^\s*parley (decide same\|different .*)$/m.exec(out) ?? []
    const answered = await parley(...(command ?? '').replace('same|', '').split(' '), '--reason', 'two ministers')
    expect(JSON.parse(answered.out)).toMatchObject({
      decision: { kind: 'different', reasons: ['two ministers'] },
      batch: { kind: 'review', by: 'command line' },
    })
    expect(ReviewAnswer.parse(JSON.parse((await parley('review', '--json')).out)).counts.same).toBe(0)
  })

  it('say what would be right for invalid options and decisions', async () => {
    const page = await parley('review', '--limit', '1000')
    expect(page).toMatchObject({ code: 1, out: '' })
    expect(page.err).toContain('--limit')
    const decision = await parley('decide', 'same', 'person:cho-tae-yul')
    expect(decision).toMatchObject({ code: 1, out: '' })
    expect(decision.err).toContain('use `same` or `different` with two ids')
    expect((await parley('decide', 'accept', 'no-claim')).err).toContain('There is no claim "no-claim"')
  })
})

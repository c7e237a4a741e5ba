import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { ROOT } from '../support/repository.ts'

const Rooms = z.array(z.object({ name: z.string(), sources: z.array(z.string()), tests: z.array(z.string()) }))

function mutate(...args: string[]) {
  const script = join(ROOT, 'scripts/mutate.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}
const listed = (...wanted: string[]) => Rooms.parse(JSON.parse(mutate('--list', ...wanted).stdout))

describe('npm run mutate', () => {
  it('changes files that exist, each in one room, and runs tests that exist and are quick', () => {
    const rooms = listed()
    expect(rooms.map(({ name }) => name)).toContain('model')
    expect(rooms.filter(({ sources, tests }) => sources.length === 0 || tests.length === 0)).toEqual([])
    const sources = rooms.flatMap((room) => room.sources)
    expect(sources).toHaveLength(new Set(sources).size)
    const tests = rooms.flatMap((room) => room.tests)
    expect([...sources, ...tests].filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
    expect(tests.filter((path) => /\.(long|neo4j)\.|laws/.test(path))).toEqual([])
  })

  it('takes a room by its name, and a file or folder by its path', () => {
    expect(listed('guard').map(({ name, sources }) => ({ name, some: sources.length > 1 }))).toEqual([
      { name: 'guard', some: true },
    ])
    expect(listed('model/standing.ts').map(({ sources }) => sources)).toEqual([['model/standing.ts']])
    expect(listed('server/matching/').map(({ name }) => name)).toEqual(['rules', 'matching'])
  })

  it('says which rooms there are if it knows none of that name', () => {
    const { status, stderr } = mutate('nothing')
    expect(status).toBe(1)
    expect(stderr).toContain('model, guard, paths')
  })
})

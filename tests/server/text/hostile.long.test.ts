import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { hostileTexts } from './hostile-texts.ts'

const SIZE = 10_000_000
/** A text of this many characters holds a million names. */
const MILLION_NAMES = 16_000_000
/** The text itself and its quotes need a tenth of it. */
const MEMORY_MB = 700
const MINUTES_MS = 600_000

const script = fileURLToPath(new URL('read-hostile.ts', import.meta.url))

function read(name: string, size: number): { meetings: number; notes: string[]; megabytes: number } {
  const args = ['--import', 'tsx', script, name, String(size)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', timeout: MINUTES_MS }))
}

describe('the reader, given ten million hostile characters,', () => {
  it.each(Object.keys(hostileTexts))(
    'returns a result, in bounded memory: %s',
    (name) => {
      expect(read(name, SIZE).megabytes).toBeLessThan(MEMORY_MB)
    },
    MINUTES_MS,
  )

  it(
    'says that it left out names of a million',
    () => {
      const { notes, megabytes } = read('names without end', MILLION_NAMES)
      expect(notes.join(' ')).toContain('names were left out')
      expect(megabytes).toBeLessThan(MEMORY_MB)
    },
    MINUTES_MS,
  )
})

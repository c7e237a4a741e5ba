import { execFileSync } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { against, alone, type Figure } from './figure.ts'
import type { Taken } from './text/read-corpus.ts'

/** Measures the time and memory of reading reports and how both grow, next to tagging the same reports with wink alone. */
export function text({ quick }: { quick: boolean }): Figure[] {
  const millions = quick ? 5 : 50
  const large = taken('parley', millions)
  const small = taken('parley', millions / 5)
  const rival = taken('wink', millions / 5)
  const perMillion = ({ cpuSeconds, characters }: Taken) => cpuSeconds / (characters / 1e6)
  const tagging = { name: 'wink-nlp tagging the same alone', value: perMillion(rival) }
  const growth = Math.log(large.cpuSeconds / small.cpuSeconds) / Math.log(large.characters / small.characters)
  return [
    alone(`reading ${millions} MB of news: speed`, 1_000 / perMillion(large), 'KB a second of CPU'),
    against({ name: `reading ${millions} MB of news: CPU`, value: perMillion(large), unit: 's a MB' }, tagging, null),
    against(
      { name: `reading ${millions} MB of news: memory`, value: large.megabytes, unit: 'MB' },
      { name: `reading ${millions / 5} MB`, value: small.megabytes },
      1.2,
    ),
    against(
      { name: 'growth of time with the text', value: growth, unit: 'exponent' },
      { name: 'linear', value: 1 },
      1.1,
    ),
  ]
}

/** Reads reports in a separate process. The extension of this file shows whether the bench runs from a build. */
function taken(reader: 'parley' | 'wink', millions: number): Taken {
  const script = fileURLToPath(new URL(`./text/read-corpus${extname(import.meta.url)}`, import.meta.url))
  const loader = extname(script) === '.ts' ? ['--import', 'tsx'] : []
  return JSON.parse(
    execFileSync(process.execPath, [...loader, script, reader, String(millions)], { encoding: 'utf8', maxBuffer: 1e6 }),
  )
}

// npm run mutate [-- ROOM or PATH…]: changes the core in small ways, and lists the changes that no test notices.
//   --sample 0.3 --seed 2   changes about this share of the functions. Another seed draws others.
//   --again                 keeps what the last run found out, unless the file or its tests have changed since
//   --list                  prints rooms, files and tests, and changes nothing
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import './lib/require-node.mjs'
import { install } from './lib/install.mjs'
import { inRoot, ROOT } from './lib/root.mjs'
import { summary, survivorsOf } from './mutation/report.mjs'
import { rooms, roomsOf } from './mutation/rooms.mjs'

const { values, positionals } = parseArgs({
  options: {
    sample: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    again: { type: 'boolean' },
    list: { type: 'boolean' },
  },
  allowPositionals: true,
})
const chosen = roomsOf(positionals)
if (chosen.length === 0 || !(Number(values.sample) > 0)) {
  console.error(`Name rooms (${rooms.map(({ name }) => name).join(', ')}) or files in them, and a --sample above 0.`)
  process.exit(1)
}

if (values.list) {
  console.log(JSON.stringify(chosen, null, 2))
  process.exit(0)
}

await install()
// Stryker's plugins run in processes of their own, and have nothing else to read.
Object.assign(process.env, { PARLEY_MUTATE_SAMPLE: values.sample, PARLEY_MUTATE_SEED: values.seed })
const { Stryker } = await import('@stryker-mutator/core')
const lines = []
// Stryker changes a copy of the project, never the project.
for (const { name, sources, tests } of chosen) {
  const report = `.cache/mutation/${name}`
  const all = await new Stryker({
    mutate: sources,
    testFiles: tests,
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts' },
    plugins: ['@stryker-mutator/vitest-runner', inRoot('scripts/mutation/ignorers.mjs')],
    ignorers: ['words', 'sample'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    incremental: values.again === true,
    incrementalFile: `${report}.last.json`,
    // It reads tsconfig.json with an interface that TypeScript 7 no longer has. Only projects of several need that.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    tempDirName: '.cache/stryker',
    ignorePatterns: ['/.cache', '/dist*', '/var', '/client', '/docs', '/bench'],
    reporters: ['json', 'html', 'progress-append-only'],
    jsonReporter: { fileName: `${report}.json` },
    htmlReporter: { fileName: `${report}.html` },
    // Generous: on a busy machine a slow run is no loop. Stryker finds loops by counting.
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 30,
    thresholds: { high: 90, low: 85, break: null },
    allowConsoleColors: false,
    logLevel: 'warn',
  }).runMutationTest()
  // With --again, Stryker also returns what it knows of other files.
  const results = all.filter(({ fileName }) => sources.some((path) => inRoot(path) === resolve(ROOT, fileName)))
  writeFileSync(inRoot(`${report}.md`), survivorsOf(results))
  lines.push(summary(name, results))
}
console.log(`\n${lines.join('\n')}`)

// npm test [-- <arguments of vitest>]: installs and builds what is stale, and runs every test; with --long also the slow ones.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import './lib/require-node.mjs'
import { prepare } from './lib/prepare.mjs'
import { inRoot } from './lib/root.mjs'
import { show, tool } from './lib/run.mjs'

const REPORT = inRoot('.cache', 'vitest.json')

/** Returns one plain line that any tool can read. A file that can't be loaded counts as a failure. */
function summary({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const unloadable = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = numFailedTests + unloadable.length
  return `${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped`
}

await prepare()
rmSync(REPORT, { force: true })
const args = process.argv.slice(2)
const code = await show(
  process.execPath,
  tool(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...args.filter((arg) => arg !== '--long'),
  ),
  { env: { ...process.env, ...(args.includes('--long') ? { PARLEY_TEST_LONG: '1' } : {}) } },
)
// Without a report, vitest reached no test. It has said why.
if (existsSync(REPORT)) console.log(summary(JSON.parse(readFileSync(REPORT, 'utf8'))))
process.exitCode = code

// npm run check: checks types, format and lint, dead code, and the direction and cycles of imports. Runs all, then reports all.
import './lib/require-node.mjs'
import { install } from './lib/install.mjs'
import { capture, tool } from './lib/run.mjs'

const CHECKS = {
  types: tool('typescript/bin/tsc', '-p', 'tsconfig.json'),
  'format and lint': tool('@biomejs/biome/bin/biome', 'ci', '--colors=off'),
  'dead code': tool('knip/bin/knip.js', '--no-progress'),
  architecture: tool('vitest/vitest.mjs', 'run', 'tests/architecture'),
}

await install()
const results = await Promise.all(
  Object.entries(CHECKS).map(async ([name, args]) => ({ name, ...(await capture(process.execPath, args)) })),
)
for (const { name, code, output } of results) {
  console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n\n${output}`)
}
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fingerprint } from './fingerprint.mjs'
import { inRoot } from './root.mjs'
import { capture, tool } from './run.mjs'

/** The element for pages of other sites is built alone, as a module without imports. */
const EMBED = 'client/vite.embed.config.ts'

/**
 * The targets: what to build, from what, and how. Each builds into an empty folder beside dist/, at the same depth, so
 * that source maps still point to the sources after the move.
 */
const TARGETS = [
  {
    name: 'server',
    entry: 'server/main.ts',
    inputs: ['model', 'server', 'bench', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    commands: (folder) => [tool('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', folder)],
  },
  {
    name: 'client',
    entry: 'client/index.html',
    inputs: ['model', 'client', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'],
    commands: (folder) => [
      tool('vite/bin/vite.js', 'build', '--outDir', inRoot(folder, 'client'), '--emptyOutDir'),
      tool('vite/bin/vite.js', 'build', '-c', EMBED, '--outDir', inRoot(folder, 'client/embed'), '--emptyOutDir'),
    ],
  },
]

/**
 * Builds what has changed since the last build. Prints on standard error: what it builds, at a terminal, and a tool's
 * output if the tool fails. After a failure the last whole build stays, and the process ends.
 */
export async function build() {
  for (const target of TARGETS) {
    if (!existsSync(inRoot(target.entry))) continue
    const stamp = inRoot('dist', `.${target.name}-inputs`)
    const now = fingerprint(target.inputs)
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue
    if (process.stderr.isTTY) console.error(`Building the ${target.name} …`)
    await buildTarget(target)
    writeFileSync(stamp, now)
  }
}

async function buildTarget({ name, commands }) {
  const folder = `dist-${name}-${process.pid}`
  const failure = await firstFailure(commands(folder))
  if (failure === undefined) swapIn(folder)
  rmSync(inRoot(folder), { recursive: true, force: true })
  if (failure === undefined) return
  console.error(failure)
  console.error(`Can't build the ${name}: the compiler's messages are above.`)
  process.exit(1)
}

/** Runs commands one after another. Returns the output of the first that fails, or undefined. */
async function firstFailure(commands) {
  for (const command of commands) {
    const { code, output } = await capture(process.execPath, command)
    if (code !== 0) return output
  }
  return undefined
}

/** Replaces each folder of the last build by its new one as a whole, so that no dead module stays. */
function swapIn(folder) {
  mkdirSync(inRoot('dist'), { recursive: true })
  for (const part of readdirSync(inRoot(folder))) {
    rmSync(inRoot('dist', part), { recursive: true, force: true })
    renameSync(inRoot(folder, part), inRoot('dist', part))
  }
}

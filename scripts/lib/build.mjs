import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fingerprint } from './fingerprint.mjs'
import { inRoot } from './root.mjs'
import { capture, tool } from './run.mjs'

/** The element for pages elsewhere is built alone, into a module without imports. */
const EMBED = 'client/vite.embed.config.ts'

/**
 * What is built, from what, and how. Each target writes its folders into an empty one beside dist/,
 * at the same depth, so that source maps still point home after the move.
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
 * Builds what has changed since it was last built. Speaks on standard error only, and of the tools' output only
 * when one fails: then the last whole build stays and the process ends.
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
  console.error(`The ${name} could not be built; what the compiler says stands above.`)
  process.exit(1)
}

/** Runs commands one after another up to the first that fails, whose output it gives. */
async function firstFailure(commands) {
  for (const command of commands) {
    const { code, output } = await capture(process.execPath, command)
    if (code !== 0) return output
  }
  return undefined
}

/** Puts each folder of a finished build in the place of its forerunner, which goes as a whole: no dead module stays. */
function swapIn(folder) {
  mkdirSync(inRoot('dist'), { recursive: true })
  for (const part of readdirSync(inRoot(folder))) {
    rmSync(inRoot('dist', part), { recursive: true, force: true })
    renameSync(inRoot(folder, part), inRoot('dist', part))
  }
}

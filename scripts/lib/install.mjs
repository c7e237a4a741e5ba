import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './root.mjs'
import { capture } from './run.mjs'

/**
 * True if node_modules is missing or differs from the lockfile, by the record that npm keeps there. Optional packages may
 * be missing: they belong to another platform.
 */
function outOfDate() {
  const record = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(record)) return true
  const installed = packagesOf(record)
  return Object.entries(packagesOf(inRoot('package-lock.json'))).some(([path, wanted]) => {
    if (path === '') return false
    const found = installed[path]
    return found ? found.version !== wanted.version : !wanted.optional && !wanted.devOptional
  })
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** Installs the packages of the lockfile if they aren't there. Prints only on standard error; ends the process on failure. */
export async function install() {
  if (!outOfDate()) return
  console.error('Installing packages…')
  // Under `npm run`, the environment names the npm that called us. Elsewhere it is on the path; on Windows it is a command
  // file, which only a shell can start.
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--loglevel=error']
  const { code, output } = npm
    ? await capture(process.execPath, [npm, ...args])
    : await capture('npm', args, { shell: process.platform === 'win32' })
  if (code === 0) return
  console.error(output)
  console.error("Can't install the packages: npm's messages are above.")
  process.exit(1)
}

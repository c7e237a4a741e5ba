import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './root.mjs'
import { capture } from './run.mjs'

/**
 * Whether node_modules is missing or is not what the lockfile says, going by the record that npm keeps there.
 * Optional packages may be absent: they are another platform's.
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

/** Installs what the lockfile says unless it is there. Speaks on standard error only; ends the process on failure. */
export async function install() {
  if (!outOfDate()) return
  console.error('Installing packages…')
  // Under `npm run` the very npm that called us is named in the environment; elsewhere it is found on the path,
  // on Windows as a command file, which only a shell can start.
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--loglevel=error']
  const { code, output } = npm
    ? await capture(process.execPath, [npm, ...args])
    : await capture('npm', args, { shell: process.platform === 'win32' })
  if (code === 0) return
  console.error(output)
  console.error('The packages could not be installed; what npm says stands above.')
  process.exit(1)
}

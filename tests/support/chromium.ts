import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const FONTS = fileURLToPath(new URL('fonts.conf', import.meta.url))
const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url))

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a browser, and the variables that it needs beside the usual ones. */
export type Chromium = { executablePath: string; env: Record<string, string> }

/**
 * Finds the Chromium that CHROMIUM_PATH names, else the system's, else the one inside an npm package (Linux on x64),
 * which is unpacked once. Returns undefined if there is none.
 */
export async function findChromium(): Promise<Chromium | undefined> {
  const executablePath = [process.env.CHROMIUM_PATH ?? '', ...INSTALLED].find(existsSync)
  if (executablePath) return { executablePath, env: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  return packaged()
}

/**
 * Returns the packaged Chromium. It brings the libraries and fonts that a bare machine lacks. Its own list of fonts names
 * folders of another machine: with it, pages would be drawn without any text.
 */
async function packaged(): Promise<Chromium> {
  const folder = join(CACHE, 'chromium-147')
  if (!existsSync(folder)) await unpack(folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: FONTS,
      XDG_DATA_HOME: join(folder, 'fonts'),
    },
  }
}

/**
 * Unpacks the package. It unpacks into the folder for temporary files, and unpacks its libraries only on the machines it
 * was made for. So it runs in a process whose variables say both. Two test files may do this at once, so the result
 * moves to its place only when it is complete.
 */
async function unpack(folder: string): Promise<void> {
  const part = `${folder}.part-${process.pid}`
  await mkdir(part, { recursive: true })
  await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    { cwd: CACHE, env: { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
  )
  await rename(part, folder).catch(() => rm(part, { recursive: true }))
}

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const POM = fileURLToPath(new URL('pom.xml', import.meta.url))
const CACHE = fileURLToPath(new URL('../../../.cache/neo4j', import.meta.url))

/** Returns the reason why Java and Maven can't start a Neo4j here, or undefined if they can. */
export async function whyNoJava(): Promise<string | undefined> {
  const version = await execute('java', ['-version']).then(
    ({ stderr }) => stderr,
    () => undefined,
  )
  if (version === undefined) return 'no Java'
  if (!(Number(/version "(\d+)/.exec(version)?.[1]) >= 17)) return `Java older than 17: ${version.split('\n')[0]}`
  if (existsSync(await jarFolder())) return undefined
  return maven('--version').then(
    () => undefined,
    () => 'no Maven',
  )
}

/** Returns the folder of the jars that pom.xml asks for. The first time, Maven fetches some 120 MB. Throws what Maven says. */
export async function fetchedJars(): Promise<string> {
  const folder = await jarFolder()
  if (existsSync(folder)) return folder
  const part = `${folder}.part-${process.pid}`
  await mkdir(CACHE, { recursive: true })
  await maven('-q', '-f', POM, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${part}`)
  await rename(part, folder)
  return folder
}

/** The folder is named after the version, so that a new version in the pom is fetched. */
async function jarFolder(): Promise<string> {
  const version = /<artifactId>neo4j<.*?<version>(.+?)</s.exec(await readFile(POM, 'utf8'))?.[1]
  return join(CACHE, `jars-${version}`)
}

// On Windows, Maven is a command file that only a shell can start.
const maven = (...args: string[]) => execute('mvn', ['--batch-mode', ...args], { shell: process.platform === 'win32' })

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Engine, Statement } from './graph-store.ts'

const ENDING = '.cypher'
const engines: readonly Engine[] = ['neo4j', 'embedded']

const library = readLibrary(cypherFolder(dirname(fileURLToPath(import.meta.url))))

/**
 * The statement whose file is `cypher/<name>.cypher`. A file in a folder `neo4j` or `embedded` beside it replaces it on
 * that engine, or stands alone: `cypher/read/neo4j/find-names.cypher` is `read/find-names`. Throws when there is none, so
 * that a wrong name is found when a module is loaded.
 */
export function statement(name: string): Statement {
  const found = library.get(name)
  if (found === undefined) throw new Error(`There is no statement cypher/${name}${ENDING}`)
  return found
}

/** Every statement, in the order of their names. */
export const allStatements: readonly Statement[] = [...library.values()].sort((a, b) => (a.name < b.name ? -1 : 1))

/** The statements under `cypher/schema/` that an engine has. */
export function schemaFor(engine: Engine): Statement[] {
  return allStatements.filter(({ name, text }) => name.startsWith('schema/') && text[engine] !== undefined)
}

/** The text that an engine runs for a statement; throws when only the other engine has one. */
export function textFor(engine: Engine, { name, text }: Statement): string {
  const found = text[engine]
  if (found === undefined) throw new Error(`The engine "${engine}" has no statement ${name}`)
  return found
}

/** `cypher/` lies beside package.json: two folders up from the sources, three from `dist/`. */
function cypherFolder(from: string): string {
  const folder = join(from, 'cypher')
  if (existsSync(folder)) return folder
  if (dirname(from) === from) throw new Error('There is no folder cypher/ above the program')
  return cypherFolder(dirname(from))
}

function readLibrary(folder: string): Map<string, Statement> {
  const read = new Map<string, Statement>()
  for (const { name, engine, text } of readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ENDING))
    .map((path) => readStatement(folder, path))
    // What is for one engine comes after what it replaces.
    .sort((a, b) => Number(a.engine !== undefined) - Number(b.engine !== undefined))) {
    const texts = engine === undefined ? { neo4j: text, embedded: text } : { [engine]: text }
    read.set(name, { name, text: { ...read.get(name)?.text, ...texts } })
  }
  return read
}

function readStatement(folder: string, path: string): { name: string; engine: Engine | undefined; text: string } {
  const parts = path.slice(0, -ENDING.length).split(sep)
  const engine = engines.find((name) => parts.includes(name))
  const name = parts.filter((part) => part !== engine).join('/')
  return { name, engine, text: readFileSync(join(folder, path), 'utf8') }
}

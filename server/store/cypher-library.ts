import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Engine, Statement } from './graph-store.ts'

const ENDING = '.cypher'
const engines: readonly Engine[] = ['neo4j', 'embedded']

/** What every engine runs, and what one engine runs instead or alone, by the names of statements. */
interface Library {
  common: Map<string, string>
  own: Record<Engine, Map<string, string>>
}

const library = readLibrary(cypherFolder(dirname(fileURLToPath(import.meta.url))))

/**
 * The statement whose file is `cypher/<name>.cypher`, or for one engine alone `cypher/read/neo4j/…`, which is named
 * without the engine: `read/entity`. Throws when there is none, so that a wrong name is found when a module is loaded.
 */
export function statement(name: string): Statement {
  if (!names().includes(name)) throw new Error(`There is no statement cypher/${name}${ENDING}`)
  return { name }
}

/** The text that an engine runs for a statement; throws when only the other engine has it. */
export function textOf({ name }: Statement, engine: Engine): string {
  const text = library.own[engine].get(name) ?? library.common.get(name)
  if (text === undefined) throw new Error(`The engine "${engine}" has no statement cypher/${name}${ENDING}`)
  return text
}

/** Every statement that an engine has in a folder of `cypher/` (`read`, `write` or `schema`), in the order of its name. */
export function statementsIn(folder: string, engine: Engine): Statement[] {
  const all = [...library.common.keys(), ...library.own[engine].keys()]
  return [...new Set(all)]
    .filter((name) => name.startsWith(`${folder}/`))
    .sort()
    .map((name) => ({ name }))
}

function names(): string[] {
  return [library.common, ...Object.values(library.own)].flatMap((texts) => [...texts.keys()])
}

/** `cypher/` lies beside package.json: two folders up from the sources, three from `dist/`. */
function cypherFolder(from: string): string {
  const folder = join(from, 'cypher')
  if (existsSync(folder)) return folder
  if (dirname(from) === from) throw new Error('There is no folder cypher/ above the program')
  return cypherFolder(dirname(from))
}

function readLibrary(folder: string): Library {
  const read: Library = { common: new Map(), own: { neo4j: new Map(), embedded: new Map() } }
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith(ENDING)) continue
    const parts = path.slice(0, -ENDING.length).split(sep)
    const engine = engines.find((name) => parts.includes(name))
    const texts = engine === undefined ? read.common : read.own[engine]
    texts.set(parts.filter((part) => part !== engine).join('/'), readFileSync(join(folder, path), 'utf8'))
  }
  return read
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { entityKinds } from '../../model/entity.ts'
import { recordOf } from '../../model/grouped.ts'
import { relations } from '../../model/relation.ts'
import type { Engine, Statement } from './graph-store.ts'

const ENDING = '.cypher'
const engines: readonly Engine[] = ['neo4j', 'embedded']
/** The placeholders of a text, each with the closed list of the model that fills it. Data never does. */
const lists: Readonly<Record<string, readonly string[]>> = { '{{kind}}': entityKinds, '{{relation}}': relations }

const library = readLibrary(cypherFolder(dirname(fileURLToPath(import.meta.url))))

/**
 * Returns the statement in `cypher/<name>.cypher`. A file in a folder `neo4j` or `embedded` beside it replaces it on that
 * engine, or stands alone: `cypher/read/neo4j/find-names.cypher` is `read/find-names`. Throws if there is none, so that a
 * wrong name shows as soon as a module is loaded.
 */
export function statement(name: string): Statement {
  const found = library.get(name)
  if (found === undefined) throw new Error(`There is no statement cypher/${name}${ENDING}`)
  return found
}

/**
 * Returns the statements made of a text with a placeholder, one for each item of its list: `write/create-ties` holds
 * `{{relation}}`, so there is a `write/create-ties PARTICIPATED_IN`.
 */
export function statementPer<Item extends string>(items: readonly Item[], name: string): Record<Item, Statement> {
  return recordOf(items.map((item) => [item, statement(`${name} ${item}`)]))
}

/** All statements, in the order of their names. */
export const allStatements: readonly Statement[] = [...library.values()].sort((a, b) => (a.name < b.name ? -1 : 1))

/** Returns the constraints and indexes of an engine: those in `cypher/schema/common.cypher`, and the engine's own. */
export function schemaFor(engine: Engine): Statement[] {
  return allStatements.filter(({ name, text }) => name.startsWith('schema/') && text[engine] !== undefined)
}

/** Returns the text that an engine runs for a statement. Throws if only the other engine has one. */
export function textFor(engine: Engine, { name, text }: Statement): string {
  const found = text[engine]
  if (found === undefined) throw new Error(`The engine "${engine}" has no statement ${name}`)
  return found
}

/** Finds `cypher/` beside package.json: two folders up from the sources, three from `dist/`. */
function cypherFolder(from: string): string {
  const folder = join(from, 'cypher')
  if (existsSync(folder)) return folder
  if (dirname(from) === from) throw new Error('There is no folder cypher/ above the program')
  return cypherFolder(dirname(from))
}

interface Read {
  name: string
  /** The engine it is for; undefined for both. */
  engine: Engine | undefined
  text: string
}

function readLibrary(folder: string): Map<string, Statement> {
  const read = new Map<string, Statement>()
  for (const { name, engine, text } of readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ENDING))
    .flatMap((path) => statementsIn(path.slice(0, -ENDING.length).split(sep), readFileSync(join(folder, path), 'utf8')))
    // A text for one engine comes after the common text that it replaces.
    .sort((a, b) => Number(a.engine !== undefined) - Number(b.engine !== undefined))) {
    const texts = engine === undefined ? { neo4j: text, embedded: text } : { [engine]: text }
    read.set(name, { name, text: { ...read.get(name)?.text, ...texts } })
  }
  return read
}

function statementsIn(path: readonly string[], text: string): Read[] {
  const engine = engines.find((name) => path.includes(name))
  const name = path.filter((part) => part !== engine).join('/')
  if (path[0] === 'schema')
    return parts(text).map((part) => ({ name: `schema/${schemaName(part)}`, engine, text: part }))
  const [placeholder, items] = Object.entries(lists).find(([key]) => text.includes(key)) ?? []
  if (placeholder === undefined || items === undefined) return [{ name, engine, text }]
  return items.map((item) => ({ name: `${name} ${item}`, engine, text: text.replaceAll(placeholder, item) }))
}

/** The statements of a file of several, with the comment before each. */
function parts(text: string): string[] {
  return text
    .split(/;\s*$/m)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The name that a constraint or an index has in the database. */
function schemaName(text: string): string {
  const name = /^CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) (\w+) IF NOT EXISTS\b/m.exec(text)?.[1]
  if (name === undefined) throw new Error(`cypher/schema holds more than constraints and indexes with names: ${text}`)
  return name
}

import * as z from 'zod'
import type { ExampleQuery } from '../../../model/api/console.ts'
import { allStatements, textFor } from '../../store/cypher-library.ts'
import type { Engine } from '../../store/graph-store.ts'

const FOLDER = 'read/console/'
/** The form of an example's file: what it finds and costs, the values it starts with, and the query. */
const FORM = /^\/\/ (?<says>.+?)(?: Cost: .+)?\n\/\/ Values: (?<values>\{.*\})\n(?<body>[\s\S]+)$/
const Values = z.record(z.string(), z.unknown())

/** Returns the queries to start from, in the order of their names: the statements under `cypher/read/console/`. */
export function exampleQueries(engine: Engine): ExampleQuery[] {
  return allStatements
    .filter(({ name }) => name.startsWith(FOLDER))
    .map((statement) => exampleOf(statement.name.slice(FOLDER.length), textFor(engine, statement)))
}

/**
 * Parses the text of an example. Throws if its first line doesn't say what it finds, or its second doesn't hold its values.
 */
export function exampleOf(name: string, text: string): ExampleQuery {
  const { says, values, body } = FORM.exec(text)?.groups ?? {}
  if (says === undefined || values === undefined || body === undefined) {
    throw new Error(`cypher/${FOLDER}${name}.cypher: begin with "// What it finds. Cost: …" and "// Values: {…}"`)
  }
  const title = name.replaceAll('-', ' ')
  return {
    name,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    query: `// ${says}\n${body.trimEnd()}`,
    values: Values.parse(JSON.parse(values)),
  }
}

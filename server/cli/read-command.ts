import { type Claim, isRelation, type Source } from '../../model/claim.ts'
import { mappingPath } from '../../model/csv-mapping.ts'
import type { Edge, Node } from '../../model/graph.ts'
import { graphOf } from '../../model/history.ts'
import { AppError } from '../../model/problem.ts'
import { proposeMapping } from '../formats/csv/propose-mapping.ts'
import { inputFile } from '../formats/disk-files.ts'
import { FileProblem } from '../formats/problems.ts'
import type { RowError } from '../formats/reader.ts'
import { type IngestInput, readClaims } from '../ingest/read-inputs.ts'

/** The yield of some files, as `parley read` prints it. Nothing is stored. */
export interface ReadReport {
  entities: unknown[]
  meetings: unknown[]
  relations: Edge[]
  claims: Claim[]
  source: Source | Source[]
  errors: RowError[]
}

/** Reads files as one batch into an empty graph, and returns the graph that the claims add up to. */
export async function read(inputs: readonly IngestInput[]): Promise<ReadReport> {
  const { claims, sources, errors } = await readClaims(inputs)
  const batch = {
    id: 'read',
    number: 1,
    kind: 'ingest' as const,
    by: '',
    at: '',
    sources: [],
    replaces: false,
    state: 'done' as const,
    counts: { created: 0, updated: 0, unchanged: 0, removed: 0 },
  }
  const { nodes, edges } = graphOf({ claims, batches: [batch], decisions: [] })
  const [only] = sources
  return {
    entities: nodes.filter(({ kind }) => kind !== 'Meeting').map(flat),
    meetings: nodes.filter(({ kind }) => kind === 'Meeting').map((node) => meeting(node, edges)),
    relations: edges.filter(({ relation }) => relation !== 'PARTICIPATED_IN' && relation !== 'HELD_IN'),
    claims: claims.filter((claim) => !isRelation(claim.type) || claim.from !== claim.to),
    source: sources.length === 1 && only !== undefined ? only : sources,
    errors,
  }
}

function flat({ id, kind, name, properties }: Node): Record<string, unknown> {
  return { ...properties, id, kind, name }
}

function meeting({ id, name, properties }: Node, edges: readonly Edge[]): Record<string, unknown> {
  const participants = edges
    .filter(({ relation, to }) => relation === 'PARTICIPATED_IN' && to === id)
    .map(({ from, role, representing, title }) => ({ id: from, role, representing, title }))
  const heldIn = edges.find(({ relation, from }) => relation === 'HELD_IN' && from === id)?.to
  return { ...properties, id, name, heldIn, participants }
}

/** Prints a proposed mapping for a table on standard output, and on standard error what to check before you use it. */
export async function mappingCommand(path: string, encoding?: string): Promise<void> {
  const file = await inputFile(path).catch((cause: unknown) => {
    throw new AppError('not-found', `There is no file "${path}": check the path`, { cause })
  })
  const { mapping, questions } = await proposeMapping(file, encoding).catch((error: unknown) => {
    if (!(error instanceof FileProblem)) throw error
    throw new AppError('bad-request', `${path}: ${error.message}`, { cause: error })
  })
  process.stdout.write(`${JSON.stringify(mapping, null, 2)}\n`)
  for (const question of questions) process.stderr.write(`${question}\n`)
  process.stderr.write(`Save it as ${mappingPath(path)}. docs/import.md says what it may hold.\n`)
}

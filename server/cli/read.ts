import { type Claim, isRelation, type Source } from '../../model/claim.ts'
import type { Edge, Node } from '../../model/graph.ts'
import { graphOf } from '../../model/history.ts'
import type { RowError } from '../formats/reader.ts'
import { type IngestInput, readClaims } from '../ingest/read-inputs.ts'

/** What a source yields, as `parley read` prints it. Nothing is stored. */
export interface ReadReport {
  entities: unknown[]
  meetings: unknown[]
  relations: Edge[]
  claims: Claim[]
  source: Source | Source[]
  errors: RowError[]
}

/** Reads files as one batch into an empty graph and says what the claims add up to. */
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

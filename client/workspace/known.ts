import type * as z from 'zod'
import type { GraphAnswer } from '../../model/api/graph.ts'
import type { Known } from './chain.ts'

/** What was known with what an answer adds. The newest answer counts. */
export function learn(known: Known, { graph, degrees, evidence, sources }: z.infer<typeof GraphAnswer>): Known {
  return {
    ...known,
    nodes: new Map([...known.nodes, ...graph.nodes.map((node) => [node.id, node] as const)]),
    edges: new Map([...known.edges, ...graph.edges.map((edge) => [edge.id, edge] as const)]),
    degrees: new Map([...known.degrees, ...Object.entries(degrees)]),
    evidence: new Map([...known.evidence, ...Object.entries(evidence)]),
    sources: new Map([...known.sources, ...sources.map(({ id, name }) => [id, name] as const)]),
  }
}

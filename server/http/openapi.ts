import * as z from 'zod'
import * as api from '../../model/api.ts'
import { Batch } from '../../model/claim.ts'
import { Problem } from '../../model/problem.ts'

interface Route {
  method: 'get' | 'post'
  path: string
  summary: string
  query?: z.ZodObject
  body?: z.ZodType
  answer: z.ZodType
}

const routes: Route[] = [
  {
    method: 'get',
    path: '/api/search',
    summary: 'Entities by name or alias, in any script',
    query: api.SearchRequest,
    answer: api.SearchAnswer,
  },
  { method: 'get', path: '/api/entities/{id}', summary: 'One entity', answer: api.EntityAnswer },
  {
    method: 'get',
    path: '/api/entities/{id}/neighbours',
    summary: 'What it is linked with, counts first',
    query: api.NeighboursRequest,
    answer: api.NeighboursAnswer,
  },
  {
    method: 'post',
    path: '/api/graph',
    summary: 'The graph among some ids',
    body: api.GraphRequest,
    answer: api.GraphAnswer,
  },
  {
    method: 'post',
    path: '/api/paths',
    summary: 'How two entities are connected',
    body: api.PathsRequest,
    answer: api.PathsAnswer,
  },
  {
    method: 'get',
    path: '/api/timeline',
    summary: 'Meetings over time',
    query: api.TimelineRequest,
    answer: api.TimelineAnswer,
  },
  {
    method: 'get',
    path: '/api/claims',
    summary: 'What sources say of an entity or a tie',
    query: api.ClaimsRequest,
    answer: api.ClaimsAnswer,
  },
  {
    method: 'get',
    path: '/api/sources/{id}',
    summary: 'A document with its quotes',
    query: api.SourceRequest,
    answer: api.SourceAnswer,
  },
  { method: 'get', path: '/api/schema', summary: 'Labels and relations with their counts', answer: api.SchemaAnswer },
  {
    method: 'post',
    path: '/api/cypher',
    summary: 'A read-only Cypher query',
    body: api.CypherRequest,
    answer: api.CypherAnswer,
  },
  {
    method: 'post',
    path: '/api/cypher/explain',
    summary: 'The plan of a query',
    body: api.CypherRequest,
    answer: api.ExplainAnswer,
  },
  { method: 'get', path: '/api/batches', summary: 'The journal, newest first', answer: api.BatchesAnswer },
  { method: 'post', path: '/api/batches/{id}/undo', summary: 'Undoes a batch', answer: Batch },
  { method: 'post', path: '/api/batches/{id}/redo', summary: 'Lets an undone batch stand again', answer: Batch },
  {
    method: 'post',
    path: '/api/decisions',
    summary: 'Decides on two entities or on a claim',
    body: api.DecisionRequest,
    answer: api.DecisionAnswer,
  },
]

/** The OpenAPI 3.1 document, made from the schemas that check the requests. */
export function openApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) }
  return { openapi: '3.1.0', info: { title: 'Parley', version: '0.1.0' }, paths }
}

function operation({ path, summary, query, body, answer }: Route): Record<string, unknown> {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: schemaOf(schema, 'input'),
  }))
  return {
    summary,
    parameters: [...inPath, ...inQuery],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }),
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: schemaOf(answer, 'output') } } },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: schemaOf(Problem, 'output') } },
      },
    },
  }
}

function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' })
}

import * as z from 'zod'
import { Batch, Claim, Source } from '../../model/claim.ts'
import { Decision } from '../../model/decision.ts'
import { Edge, Graph, Node } from '../../model/graph.ts'
import { Problem } from '../../model/problem.ts'
import type { Endpoint } from './endpoint.ts'

/** The schemas with a name in the document. All others stand where they are used. */
const named = { Batch, Claim, Decision, Edge, Graph, Node, Problem, Source }

type Json = Record<string, unknown>

/** Makes the OpenAPI 3.1 document of these routes, from the schemas that check requests and type answers. */
export function openApi(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: '1',
      description:
        'Who met whom, for whom, and which source says so. Errors are RFC 9457 problems with a closed list of codes.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: components(), securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  }
}

function operation({ method, path, summary, access, request, form, answer }: Endpoint): Json {
  const { params, query, body } = request.shape
  return {
    operationId: [method, ...path.split(/\W+/).filter((word) => word !== '' && word !== 'api')].join('-'),
    summary,
    // A read needs no token if the server sets no viewer token, so it is optional.
    security: access === 'open' ? [] : access === 'read' ? [{}, { token: [] }] : [{ token: [] }],
    parameters: [...parameters('path', params), ...parameters('query', query)],
    ...(form === undefined ? {} : { requestBody: requestBody('multipart/form-data', form) }),
    ...(body === undefined ? {} : { requestBody: requestBody('application/json', body) }),
    responses: {
      [answer.status]: {
        description: 'The answer',
        content: { [answer.type]: { schema: toSchema(answer.schema, 'output') } },
      },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function requestBody(type: string, schema: z.ZodType): Json {
  return { required: true, content: { [type]: { schema: toSchema(schema, 'input') } } }
}

function parameters(place: 'path' | 'query', schema: unknown): Json[] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(value, undefined).success,
    // The type after parsing: a number, a list. Lists are written in OpenAPI's default `style`.
    schema: toSchema(value, 'output'),
  }))
}

const registry = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })

function components(): Json {
  const { schemas } = z.toJSONSchema(registry, { uri: refTo, io: 'output', unrepresentable: 'any' })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]))
}

/** Converts a schema. Schemas with a name become references, wherever they stand. */
function toSchema(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const json = JSON.stringify(z.toJSONSchema(schema, { metadata: registry, io, unrepresentable: 'any' }))
  return bare(JSON.parse(json.replaceAll('"#/$defs/', `"${refTo('')}`)))
}

function refTo(id: string): string {
  return `#/components/schemas/${id}`
}

/** Removes what the document says once for all its schemas: the dialect, and the named schemas. */
function bare({ $schema: _dialect, $id: _id, id: _name, $defs: _named, ...schema }: Json): Json {
  return schema
}

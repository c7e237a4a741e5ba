import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { ExportBody, ExportQuery, ExportRequest } from '../../../model/api/export.ts'
import { exportGraph, fileTypes } from '../../export/export.ts'
import { type Context, type Dependencies, type Endpoint, stream } from '../endpoint.ts'

/** What the answer is said to be before its format is known. */
const TYPE = 'application/octet-stream'
const answer = z
  .union([z.string(), z.looseObject({})])
  .describe('The graph in the format asked for, a file to be saved; as json a Parley document')

/** Taking the graph out, in the formats of others. */
export function exportRoutes({ store }: Pick<Dependencies, 'store'>): Endpoint[] {
  const send = async (request: ExportRequest, { response }: Context) => {
    const pieces = await exportGraph(store, request)
    const { extension, type } = fileTypes[request.format]
    response
      .type(type)
      .attachment(`${request.table ?? 'parley'}.${extension}`)
      .type(type)
    await pipeline(Readable.from(pieces), response)
  }
  return [
    stream({
      method: 'get',
      path: '/api/export',
      summary: 'The graph, or these entities and the edges among them, as a file of a format of others',
      access: 'read',
      request: z.object({ query: ExportRequest }),
      type: TYPE,
      schema: answer,
      handle: ({ query }, context) => send(query, context),
    }),
    stream({
      method: 'post',
      path: '/api/export',
      summary: 'The same for more entities than an address holds',
      access: 'read',
      request: z.object({ query: ExportQuery, body: ExportBody }),
      type: TYPE,
      schema: answer,
      handle: ({ query, body }, context) => send({ ...query, ...body }, context),
    }),
  ]
}

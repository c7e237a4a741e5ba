import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { ExportBody, ExportQuery, ExportRequest } from '../../../model/api/export.ts'
import { exportGraph, fileTypes } from '../../export/export.ts'
import { type Context, type Dependencies, type Endpoint, stream } from '../endpoint.ts'

/** The media type in OpenAPI, where the format isn't known yet. */
const TYPE = 'application/octet-stream'
const answer = z
  .union([z.string(), z.looseObject({})])
  .describe('A file in the format asked for; with json, a Parley JSON document')

/** The routes that export the graph. */
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
      summary: 'Exports the graph, or some entities and the edges among them, as a file',
      access: 'read',
      request: z.object({ query: ExportRequest }),
      type: TYPE,
      schema: answer,
      handle: ({ query }, context) => send(query, context),
    }),
    stream({
      method: 'post',
      path: '/api/export',
      summary: 'Exports more entities than fit in an address',
      access: 'read',
      request: z.object({ query: ExportQuery, body: ExportBody }),
      type: TYPE,
      schema: answer,
      handle: ({ query, body }, context) => send({ ...query, ...body }, context),
    }),
  ]
}

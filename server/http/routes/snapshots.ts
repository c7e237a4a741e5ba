import type { Request } from 'express'
import * as z from 'zod'
import {
  PreviewAnswer,
  SnapshotAnswer,
  SnapshotId,
  SnapshotRecord,
  SnapshotRequest,
  SnapshotsAnswer,
  SupersedeRequest,
  WithdrawRequest,
} from '../../../model/snapshot.ts'
import { preview, publish } from '../../snapshot/publish.ts'
import { type Dependencies, type Endpoint, endpoint } from '../endpoint.ts'
import { baseUrl } from '../security/host-and-origin.ts'

const params = z.strictObject({ id: SnapshotId })

/** Publishing and correcting. What is published stands in `published.ts`. */
export function snapshotRoutes({
  store,
  archive,
  config,
}: Pick<Dependencies, 'store' | 'archive' | 'config'>): Endpoint[] {
  const pages = (request: Request) => `${baseUrl(request, config)}/s/`
  return [
    endpoint({
      method: 'post',
      path: '/api/snapshots',
      summary: 'Freezes a view and publishes it; the same view has the same address',
      access: 'write',
      request: z.object({ body: SnapshotRequest }),
      answer: SnapshotAnswer,
      status: 201,
      handle: async ({ body }, { request, response }) => {
        const { record, missing } = await publish(store, archive, body)
        const url = pages(request) + record.id
        response.location(url)
        return { id: record.id, url, missing }
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/snapshots/preview',
      summary: 'What publishing the same would publish; nothing is kept',
      access: 'write',
      request: z.object({ body: SnapshotRequest }),
      answer: PreviewAnswer,
      handle: ({ body }) => preview(store, body),
    }),
    endpoint({
      method: 'get',
      path: '/api/snapshots',
      summary: 'What was published, and what became of it',
      access: 'read',
      request: z.object({}),
      answer: SnapshotsAnswer,
      handle: async (_asked, { request }) => ({ pages: pages(request), snapshots: await archive.list() }),
    }),
    endpoint({
      method: 'post',
      path: '/api/snapshots/:id/supersede',
      summary: 'Lets a snapshot say that another took its place',
      access: 'write',
      request: z.object({ params, body: SupersedeRequest }),
      answer: SnapshotRecord,
      handle: ({ params: { id }, body }) => archive.supersede(id, body.by),
    }),
    endpoint({
      method: 'post',
      path: '/api/snapshots/:id/withdraw',
      summary: 'Puts a notice in the place of a snapshot',
      access: 'write',
      request: z.object({ params, body: WithdrawRequest }),
      answer: SnapshotRecord,
      handle: ({ params: { id }, body }) => archive.withdraw(id, body.reason ?? null),
    }),
  ]
}

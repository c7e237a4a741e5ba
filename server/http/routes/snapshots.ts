import type { Request } from 'express'
import * as z from 'zod'
import { PreviewAnswer, SnapshotAnswer, SnapshotId, SnapshotRequest } from '../../../model/snapshot.ts'
import { SnapshotDiff } from '../../../model/snapshot-diff.ts'
import { SnapshotRecord, SnapshotsAnswer, SupersedeRequest, WithdrawRequest } from '../../../model/snapshot-record.ts'
import { diffOf } from '../../snapshot/diff.ts'
import { withLicence } from '../../snapshot/licence.ts'
import { preview, publish } from '../../snapshot/publish.ts'
import { type Dependencies, type Endpoint, endpoint } from '../endpoint.ts'
import { baseUrl } from '../security/host-and-origin.ts'

const params = z.strictObject({ id: SnapshotId })

/** The routes that publish and correct snapshots. `published.ts` serves them. */
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
      summary: 'Freezes a view and publishes it; the same view always has the same address',
      access: 'write',
      request: z.object({ body: SnapshotRequest }),
      answer: SnapshotAnswer,
      status: 201,
      handle: async ({ body }, { request, response }) => {
        const { record, missing } = await publish(store, archive, withLicence(body, config.snapshotLicence))
        const url = pages(request) + record.id
        response.location(url)
        return { id: record.id, url, missing }
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/snapshots/preview',
      summary: 'Returns what publishing this view would publish, and keeps nothing',
      access: 'write',
      request: z.object({ body: SnapshotRequest }),
      answer: PreviewAnswer,
      handle: ({ body }) => preview(store, withLicence(body, config.snapshotLicence)),
    }),
    endpoint({
      method: 'get',
      path: '/api/snapshots',
      summary: 'Returns all snapshots, and which are superseded or withdrawn',
      access: 'read',
      request: z.object({}),
      answer: SnapshotsAnswer,
      handle: async (_asked, { request }) => {
        const { snapshots, damaged } = await archive.list()
        return { pages: pages(request), snapshots, ...(damaged.length === 0 ? {} : { damaged }) }
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/snapshots/:a/diff/:b',
      summary: 'Returns what came, what went and what lost its evidence between two snapshots',
      access: 'open',
      request: z.object({ params: z.strictObject({ a: SnapshotId, b: SnapshotId }) }),
      answer: SnapshotDiff,
      handle: ({ params: { a, b } }) => diffOf(archive, a, b),
    }),
    endpoint({
      method: 'post',
      path: '/api/snapshots/:id/supersede',
      summary: 'Marks a snapshot as superseded by another',
      access: 'write',
      request: z.object({ params, body: SupersedeRequest }),
      answer: SnapshotRecord,
      handle: ({ params: { id }, body }) => archive.supersede(id, body.by, body.note),
    }),
    endpoint({
      method: 'post',
      path: '/api/snapshots/:id/take-back',
      summary: 'Takes back that a snapshot was superseded or withdrawn: it stands again',
      access: 'write',
      request: z.object({ params }),
      answer: SnapshotRecord,
      handle: ({ params: { id } }) => archive.takeBack(id),
    }),
    endpoint({
      method: 'post',
      path: '/api/snapshots/:id/withdraw',
      summary: 'Withdraws a snapshot; a notice remains in its place',
      access: 'write',
      request: z.object({ params, body: WithdrawRequest }),
      answer: SnapshotRecord,
      handle: ({ params: { id }, body }) =>
        archive.withdraw(id, body.reason ?? null, { forGood: body.forGood ?? false }),
    }),
  ]
}

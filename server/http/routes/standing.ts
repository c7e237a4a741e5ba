import { type Request, type Response, Router } from 'express'
import { AppError } from '../../../model/problem.ts'
import { type FileType, fileTypes, type HostKeys, type SnapshotStatus } from '../../../model/snapshot-record.ts'
import { diffOf } from '../../snapshot/diff.ts'
import { renderDiff } from '../../snapshot/render/diff-page.ts'
import { noticePicture, pictureWithNotice } from '../../snapshot/render/notice.ts'
import { renderPng } from '../../snapshot/render/png.ts'
import type { Dependencies } from '../endpoint.ts'
import { PAGE_POLICY } from '../security/headers.ts'
import { baseUrl } from '../security/host-and-origin.ts'
import { opened } from '../security/opened.ts'

/** For answers that change with the state of a snapshot. A busy page asks at most once a minute. */
const SHORT = 'public, max-age=60'

/** The most pictures with a notice that are kept, since drawing a large one takes seconds. */
const KEPT_PICTURES = 20

const pictureTypes = ['svg', 'png'] as const
type PictureType = (typeof pictureTypes)[number]

/** Serves how snapshots stand, at addresses that no cache keeps for long: status, newest version, picture as it stands. */
export function standingRoutes({ archive, config }: Pick<Dependencies, 'archive' | 'config'>): Router {
  const router = Router()
  const filesOf = (request: Request, id: string) => `${baseUrl(request, config)}/s/${id}`
  const drawn = new Map<string, Promise<Buffer>>()

  router.get('/s/:id/status.json', async (request, response) => {
    opened(response, PAGE_POLICY)
    response.set('Cache-Control', SHORT).json(await archive.status(request.params.id))
  })
  router.get('/s/:id.sig.json', async (request, response) => {
    opened(response, PAGE_POLICY)
    const { id, publishedAt, files, signature, key } = await archive.signed(request.params.id)
    response.set('Cache-Control', SHORT).json({ id, publishedAt, files, signature, key })
  })

  router.get('/.well-known/parley.json', async (_request, response) => {
    opened(response, PAGE_POLICY)
    const { publicKey } = await archive.signer()
    const keys: HostKeys = { name: 'Parley', keys: [{ algorithm: 'Ed25519', publicKey }] }
    response.set('Cache-Control', SHORT).json(keys)
  })

  router.get('/s/:id/latest', (request, response) => toNewest(request, response, request.params.id))
  router.get('/s/:id/latest.:type', async (request, response) => {
    const type = oneOf(fileTypes, request.params.type)
    await toNewest(request, response, request.params.id, type)
  })
  router.get('/s/:id/now.:type', async (request, response) => {
    opened(response, PAGE_POLICY)
    const type = oneOf(pictureTypes, request.params.type)
    const status = await archive.status(request.params.id)
    response.set('Cache-Control', SHORT).type(type)
    response.send(await asItStands(status, type, filesOf(request, status.id)))
  })

  router.get('/s/:a/diff/:b', async (request, response) => {
    opened(response, PAGE_POLICY)
    const { a, b } = request.params
    const diff = await diffOf(archive, a, b)
    const html = renderDiff(diff, await archive.snapshot(a), await archive.snapshot(b), filesOf(request, ''))
    response.set('Cache-Control', SHORT).type('html').send(html)
  })

  /** Leads to the newest snapshot that stands, or shows a notice if none does. */
  async function toNewest(request: Request, response: Response, id: string, type?: FileType): Promise<void> {
    opened(response, PAGE_POLICY)
    const status = await archive.status(id)
    const files = filesOf(request, status.newest ?? status.id)
    response.set('Cache-Control', SHORT)
    if (status.newest !== null || status.state !== 'withdrawn' || (type !== 'svg' && type !== 'png'))
      return response.redirect(302, type === undefined ? files : `${files}.${type}`)
    response.type(type).send(await noticeAs(type, status, files))
  }

  /** Returns the picture as it stands: itself, with a notice above it, or a notice in its place. */
  async function asItStands(status: SnapshotStatus, type: PictureType, files: string): Promise<Buffer> {
    if (status.state === 'published') return archive.file(status.id, type)
    if (status.state === 'withdrawn') return noticeAs(type, status, files)
    const { look } = await archive.snapshot(status.id)
    const picture = await archive.file(status.id, 'svg')
    const svg = pictureWithNotice(picture.toString('utf8'), status, files, look?.language)
    return type === 'svg' ? Buffer.from(svg) : once(JSON.stringify(status), () => renderPng(svg))
  }

  function once(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const known = drawn.get(key)
    if (known !== undefined) return known
    const [oldest] = drawn.keys()
    if (oldest !== undefined && drawn.size >= KEPT_PICTURES) drawn.delete(oldest)
    const drawing = draw()
    drawn.set(key, drawing)
    drawing.catch(() => drawn.delete(key))
    return drawing
  }

  return router
}

/** Draws the small picture in place of a withdrawn one. */
export async function noticeAs(type: PictureType, status: SnapshotStatus, files: string): Promise<Buffer> {
  const svg = noticePicture(status, files)
  return type === 'svg' ? Buffer.from(svg) : renderPng(svg)
}

function oneOf<T extends string>(types: readonly T[], given: string): T {
  const type = types.find((known) => known === given)
  if (type === undefined) throw new AppError('not-found', `There is no .${given} here: use ${types.join(', ')}`)
  return type
}

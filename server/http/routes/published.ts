import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Request, type Response, Router } from 'express'
import { AppError } from '../../../model/problem.ts'
import { type FileType, fileTypes } from '../../../model/snapshot-record.ts'
import { pngSize } from '../../snapshot/picture-size.ts'
import { FRAME_SCRIPT } from '../../snapshot/render/frame-script.ts'
import { renderEmbed, renderPage, renderWithdrawn } from '../../snapshot/render/html.ts'
import type { Dependencies } from '../endpoint.ts'
import { PAGE_POLICY } from '../security/headers.ts'
import { baseUrl } from '../security/host-and-origin.ts'
import { opened } from '../security/opened.ts'
import { oembed } from './oembed.ts'
import { noticeAs, standingRoutes } from './standing.ts'

const FRAME_HASH = `'sha256-${createHash('sha256').update(FRAME_SCRIPT).digest('base64')}'`

/** The scripts of a published page that come from this server: the one that waits for a touch, and the one it then loads. */
const PAGE_SCRIPT = 'parley-page.js'
const scripts = ['parley-snapshot.js', 'parley-snapshot-alive.js', PAGE_SCRIPT]

/** The policy for a page: it may also load these scripts, and they may load the document. */
const livePolicy = (base: string, hash = '') =>
  `${PAGE_POLICY}; script-src ${base}/embed/ ${hash}; connect-src ${base}/s/`
/** The policy for a page in a frame: it may also run its one inline script, and any site may frame it. */
const embedPolicy = (base: string) => `${livePolicy(base, FRAME_HASH)}; frame-ancestors *`

/** Serves what is published: pages, files and oEmbed. Every site may read them, without a token. */
export function publishedRoutes({
  archive,
  config,
  clientDir,
}: Pick<Dependencies, 'archive' | 'config' | 'clientDir'>): Router {
  const router = Router()
  const baseOf = (request: Request) => baseUrl(request, config)
  router.use(standingRoutes({ archive, config }))

  router.get('/s/:name', async (request, response) => {
    const [id = '', type] = request.params.name.split('.')
    opened(response, type === undefined ? livePolicy(baseOf(request)) : PAGE_POLICY)
    if (type === undefined) return page(request, response, id, renderPage)
    const fileType = fileTypes.find((known) => known === type)
    if (fileType === undefined)
      throw new AppError('not-found', `A snapshot has no .${type} file: use ${fileTypes.join(', ')}`)
    if (await withdrawn(request, response, id, fileType)) return
    const content = await archive.file(id, fileType)
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type(fileType).send(content)
  })
  // Their names have no hash, since other people's pages contain them. They get a new version within an hour.
  for (const name of scripts)
    router.get(`/embed/${name}`, (_request, response) => {
      opened(response, PAGE_POLICY)
      response.sendFile(join(clientDir, 'embed', name), { maxAge: '1h' })
    })
  router.get('/embed/:id', async (request, response) => {
    opened(response, embedPolicy(baseOf(request)))
    response.removeHeader('X-Frame-Options')
    await page(request, response, request.params.id, renderEmbed)
  })

  router.get('/oembed', async (request, response) => {
    opened(response, PAGE_POLICY)
    response.set('Cache-Control', 'no-cache').json(await oembed(archive, baseOf(request), request.query))
  })

  /** Sends the page of a snapshot. Browsers ask for it again each time, since it may be superseded or withdrawn. */
  async function page(request: Request, response: Response, id: string, render: typeof renderPage): Promise<void> {
    if (await withdrawn(request, response, id)) return
    const base = baseOf(request)
    const files = `${base}/s/${id}`
    const html = render(await archive.snapshot(id), {
      files,
      status: await archive.status(id),
      publishedAt: (await archive.record(id)).publishedAt,
      oembed: `${base}/oembed?url=${encodeURIComponent(files)}`,
      script: `${base}/embed/${PAGE_SCRIPT}`,
      png: pngSize(await archive.file(id, 'png')),
    })
    response.set('Cache-Control', 'no-cache').type('html').send(html)
  }

  /** Answers for a withdrawn snapshot: a page gets a notice, a picture a small picture of it, which browsers show. */
  async function withdrawn(request: Request, response: Response, id: string, type?: FileType): Promise<boolean> {
    const status = await archive.status(id)
    if (status.state !== 'withdrawn') return false
    response.status(410).set('Cache-Control', 'no-cache')
    const files = `${baseOf(request)}/s/${id}`
    if (type === 'svg' || type === 'png') response.type(type).send(await noticeAs(type, status, files))
    else response.type('html').send(renderWithdrawn(status, files))
    return true
  }

  return router
}

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Request, type Response, Router } from 'express'
import { AppError } from '../../../model/problem.ts'
import { fileTypes } from '../../../model/snapshot-record.ts'
import { pngSize } from '../../snapshot/picture-size.ts'
import { FRAME_SCRIPT } from '../../snapshot/render/frame-script.ts'
import { renderEmbed, renderPage, renderWithdrawn } from '../../snapshot/render/html.ts'
import type { Dependencies } from '../endpoint.ts'
import { PAGE_POLICY } from '../security/headers.ts'
import { baseUrl } from '../security/host-and-origin.ts'
import { oembed } from './oembed.ts'

const FRAME_HASH = `'sha256-${createHash('sha256').update(FRAME_SCRIPT).digest('base64')}'`

/** The scripts of a published page that come from this server: the one that waits for a touch, and the one it then loads. */
const PAGE_SCRIPT = 'parley-page.js'
const scripts = ['parley-snapshot.js', 'parley-snapshot-alive.js', PAGE_SCRIPT]

/** The policy for a page: it may also load these scripts, and they may load the document. */
const livePolicy = (base: string, hash = '') =>
  `${PAGE_POLICY}; script-src ${base}/embed/ ${hash}; connect-src ${base}/s/`
/** The policy for a page in a frame: it may also run its one inline script, and any site may frame it. */
const embedPolicy = (base: string) => `${livePolicy(base, FRAME_HASH)}; frame-ancestors *`

/** For answers that change with the state of a snapshot. A busy page asks at most once a minute. */
const SHORT = 'public, max-age=60'

/** Serves what is published: pages, files and oEmbed. Every site may read them, without a token. */
export function publishedRoutes({
  archive,
  config,
  clientDir,
}: Pick<Dependencies, 'archive' | 'config' | 'clientDir'>): Router {
  const router = Router()
  const baseOf = (request: Request) => baseUrl(request, config)

  router.get('/s/:name', async (request, response) => {
    const [id = '', type] = request.params.name.split('.')
    opened(response, type === undefined ? livePolicy(baseOf(request)) : PAGE_POLICY)
    if (type === undefined) return page(request, response, id, renderPage)
    const fileType = fileTypes.find((known) => known === type)
    if (fileType === undefined)
      throw new AppError('not-found', `A snapshot has no .${type} file: use ${fileTypes.join(', ')}`)
    if (await withdrawn(response, id)) return
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type(fileType)
    response.send(await archive.file(id, fileType))
  })
  router.get('/s/:id/status.json', async (request, response) => {
    opened(response, PAGE_POLICY)
    response.set('Cache-Control', SHORT).json(await archive.status(request.params.id))
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
    if (await withdrawn(response, id)) return
    const { supersededBy } = await archive.record(id)
    const base = baseOf(request)
    const files = `${base}/s/${id}`
    const html = render(await archive.snapshot(id), {
      files,
      supersededBy: supersededBy === null ? undefined : `${base}/s/${supersededBy}`,
      oembed: `${base}/oembed?url=${encodeURIComponent(files)}`,
      script: `${base}/embed/${PAGE_SCRIPT}`,
      png: pngSize(await archive.file(id, 'png')),
    })
    response.set('Cache-Control', 'no-cache').type('html').send(html)
  }

  async function withdrawn(response: Response, id: string): Promise<boolean> {
    const { withdrawnAt, reason } = await archive.record(id)
    if (withdrawnAt === null) return false
    response.status(410).set('Cache-Control', 'no-cache').type('html').send(renderWithdrawn(reason))
    return true
  }

  return router
}

/** Lets other sites read an answer, under its own policy. */
function opened(response: Response, policy: string): void {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
  })
}

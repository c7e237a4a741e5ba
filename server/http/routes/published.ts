import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Request, type Response, Router } from 'express'
import { escaped } from '../../../model/markup.ts'
import { AppError } from '../../../model/problem.ts'
import { fileTypes } from '../../snapshot/archive.ts'
import { HEIGHT_SCRIPT, renderEmbed, renderPage, renderWithdrawn } from '../../snapshot/render/html.ts'
import type { Dependencies } from '../endpoint.ts'
import { PAGE_POLICY } from '../security/headers.ts'
import { baseUrl } from '../security/host-and-origin.ts'

/** The policy for a page in a frame: it may also run its one script, and any site may frame it. */
const EMBED_POLICY = `${PAGE_POLICY}; script-src 'sha256-${createHash('sha256').update(HEIGHT_SCRIPT).digest('base64')}'; frame-ancestors *`

/** The size of an embed before its content is known, at a ratio of 16 to 10. */
const EMBED_WIDTH = 640
const EMBED_HEIGHT = 400

/** Serves what is published: pages, files and oEmbed. Every site may read them, without a token. */
export function publishedRoutes({
  archive,
  config,
  clientDir,
}: Pick<Dependencies, 'archive' | 'config' | 'clientDir'>): Router {
  const router = Router()
  const baseOf = (request: Request) => baseUrl(request, config)
  const elementFile = join(clientDir, 'embed', 'parley-snapshot.js')

  router.get('/s/:name', async (request, response) => {
    const [id = '', type] = request.params.name.split('.')
    opened(response, PAGE_POLICY)
    if (type === undefined) return page(request, response, id, renderPage)
    const fileType = fileTypes.find((known) => known === type)
    if (fileType === undefined)
      throw new AppError('not-found', `A snapshot has no .${type} file: use ${fileTypes.join(', ')}`)
    if (await withdrawn(response, id)) return
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type(fileType)
    response.send(await archive.file(id, fileType))
  })
  // Its name has no hash, since other people's pages contain it. They get a new version within an hour.
  router.get('/embed/parley-snapshot.js', (_request, response) => {
    opened(response, PAGE_POLICY)
    response.sendFile(elementFile, { maxAge: '1h' })
  })
  router.get('/embed/:id', async (request, response) => {
    opened(response, EMBED_POLICY)
    response.removeHeader('X-Frame-Options')
    await page(request, response, request.params.id, renderEmbed)
  })

  router.get('/oembed', async (request, response) => {
    opened(response, PAGE_POLICY)
    const url = String(request.query.url ?? '')
    const id = /\/(?:s|embed)\/([0-9a-f]{32})(?:\.\w+)?$/.exec(url)?.[1]
    if (id === undefined || !url.startsWith(`${baseOf(request)}/`))
      throw new AppError('not-found', `"${url}" isn't a snapshot of this server: use ${baseOf(request)}/s/<id>`)
    if (request.query.format === 'xml')
      throw new AppError('not-acceptable', 'oEmbed is served only as JSON: leave out format=xml')
    const { title } = await archive.snapshot(id)
    const width = Math.min(EMBED_WIDTH, Number(request.query.maxwidth) || EMBED_WIDTH)
    const height = Math.min(EMBED_HEIGHT, Number(request.query.maxheight) || EMBED_HEIGHT)
    const html = `<iframe src="${baseOf(request)}/embed/${id}" width="${width}" height="${height}" title="${escaped(title)}" loading="lazy" style="border:0"></iframe>`
    response.set('Cache-Control', 'no-cache')
    response.json({ version: '1.0', type: 'rich', provider_name: 'Parley', title, width, height, html })
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

import { escaped } from '../../../model/markup.ts'
import { AppError } from '../../../model/problem.ts'
import type { SnapshotArchive } from '../../snapshot/archive.ts'
import { pngSize, type Size, svgSize } from '../../snapshot/picture-size.ts'
import { renderSvg } from '../../snapshot/render/svg.ts'

/** The width of an embed if the page that asks sets no limit. */
const WIDTH = 640
/** The height of what stands around the picture in a frame: a title of one line, the credits, the line of the table. */
export const AROUND = 96

/**
 * Answers oEmbed 1.0 for the page of a snapshot: a frame in which the picture keeps its ratio, within the limits that the
 * page sets. `base` is the address of this server.
 */
export async function oembed(
  archive: Pick<SnapshotArchive, 'snapshot' | 'file'>,
  base: string,
  query: Readonly<Record<string, unknown>>,
): Promise<object> {
  const url = String(query.url ?? '')
  const id = /\/(?:s|embed)\/([0-9a-f]{32})(?:\.\w+)?$/.exec(url)?.[1]
  if (id === undefined || !url.startsWith(`${base}/`))
    throw new AppError('not-found', `"${url}" isn't a snapshot of this server: use ${base}/s/<id>`)
  if (query.format === 'xml')
    throw new AppError('not-acceptable', 'oEmbed is served only as JSON: leave out format=xml')
  const snapshot = await archive.snapshot(id)
  const { title } = snapshot
  const limits = { width: limit(query.maxwidth), height: limit(query.maxheight) }
  const { width, height } = frameSize(svgSize((await archive.file(id, 'svg')).toString('utf8')), limits)
  const png = pngSize(await archive.file(id, 'png'))
  const isThumbnailAllowed = png.width <= limits.width && png.height <= limits.height
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Parley',
    provider_url: base,
    title,
    width,
    height,
    html: `<iframe src="${base}/embed/${id}" width="${width}" height="${height}" title="${escaped(title)}" frameborder="0" loading="lazy"></iframe>`,
    // Beyond oEmbed, for our own codes: the picture that a narrow frame shows.
    narrow: svgSize(renderSvg(snapshot, { captioned: false, width: 'narrow' })),
    ...(isThumbnailAllowed
      ? { thumbnail_url: `${base}/s/${id}.png`, thumbnail_width: png.width, thumbnail_height: png.height }
      : {}),
  }
}

/** Returns the size of a frame within limits. It keeps the ratio that a frame of its width has. */
export function frameSize(picture: Size, limits: Size): Size {
  const width = Math.min(WIDTH, limits.width)
  const height = Math.round((width * picture.height) / picture.width) + AROUND
  if (height <= limits.height) return { width, height }
  return { width: Math.max(1, Math.floor((width * limits.height) / height)), height: limits.height }
}

function limit(text: unknown): number {
  const pixels = Math.floor(Number(text))
  return pixels > 0 ? pixels : Number.POSITIVE_INFINITY
}

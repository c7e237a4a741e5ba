import { shortDate } from '../../../model/drawing/dates.ts'
import { escaped } from '../../../model/markup.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import type { SnapshotStatus } from '../../../model/snapshot-record.ts'
import { citation } from './citation.ts'
import { evidence } from './evidence-table.ts'
import { FRAME_SCRIPT } from './frame-script.ts'
import { jsonLd } from './json-ld.ts'
import { moreOf, notice } from './notice.ts'
import { pageWords } from './page-words.ts'
import { pageStyle } from './style.ts'
import { renderSvg } from './svg.ts'

/** The addresses that a page links to, relative to its own address or whole. */
export interface PageLinks {
  /** The beginning of the addresses of its files: `/s/<id>`. */
  files: string
  /** How the snapshot stands. Without it, it stands as published. */
  status?: SnapshotStatus | undefined
  /** The address where programs ask how to embed this page. */
  oembed?: string | undefined
  /** The address of the script that lets readers touch the picture. Without it the page stands still. */
  script?: string | undefined
  /** The time of publication, ISO 8601. */
  publishedAt?: string | undefined
  /** The size of the PNG in pixels, for sites that show it beside a link. */
  png?: { width: number; height: number } | undefined
}

/** Renders a snapshot as one HTML file with picture and evidence. It holds no script and requests nothing. */
export function renderFile(snapshot: Snapshot): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
  return document(snapshot, { head: policy, body: 'file', notice: '', foot: '', open: true })
}

/** Renders the page at `/s/<id>`. */
export function renderPage(snapshot: Snapshot, links: PageLinks): string {
  const files = ['svg', 'png', 'html', 'json'].map((type) => `<a href="${escaped(links.files)}.${type}">${type}</a>`)
  return document(snapshot, {
    head: headOf(snapshot, links),
    body: 'page',
    notice: notice(links.status, links.files, snapshot.look?.language),
    foot: `<span>${files.join(' ')}</span>`,
    open: true,
    whole: `${links.files}.svg`,
    links,
  })
}

/** Renders the page at `/embed/<id>`, for an iframe. Its picture takes the room that the frame leaves. */
export function renderEmbed(snapshot: Snapshot, links: PageLinks): string {
  const { open } = pageWords(snapshot.look?.language)
  const page = `<a href="${escaped(links.files)}" target="_blank" rel="noopener">${open}</a>`
  return document(snapshot, {
    head: `<link rel="canonical" href="${escaped(links.files)}">`,
    body: 'embed',
    notice: notice(links.status, links.files, snapshot.look?.language, '_blank'),
    foot: page,
    open: false,
    script: `<script>${FRAME_SCRIPT}</script>`,
    links,
  })
}

/** Tells other sites what a link to this page is about: Open Graph, Twitter's card, oEmbed, the address to keep. */
function headOf({ title, caption, alt, look }: Snapshot, { files, oembed, png }: PageLinks): string {
  const description = caption ?? alt
  const facts: [name: string, content: string | undefined][] = [
    ['og:type', 'article'],
    ['og:site_name', 'Parley'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', files],
    ['og:locale', locales[look?.language ?? 'en']],
    ['og:image', `${files}.png`],
    ['og:image:type', 'image/png'],
    ['og:image:width', png?.width.toString()],
    ['og:image:height', png?.height.toString()],
    ['og:image:alt', alt],
  ]
  return [
    `<link rel="canonical" href="${escaped(files)}">`,
    `<meta name="description" content="${escaped(description)}">`,
    ...facts.map(([name, content]) =>
      content === undefined ? '' : `<meta property="${name}" content="${escaped(content)}">`,
    ),
    `<meta name="twitter:card" content="summary_large_image">`,
    oembed === undefined
      ? ''
      : `<link rel="alternate" type="application/json+oembed" title="${escaped(title)}" href="${escaped(oembed)}">`,
  ].join('')
}

const locales = { en: 'en_GB', fr: 'fr_FR', de: 'de_DE', es: 'es_ES', ko: 'ko_KR' } as const

/** Renders the notice in place of a withdrawn snapshot. It says nothing about what the snapshot showed. */
export function renderWithdrawn(status: SnapshotStatus, files: string): string {
  return shell({
    title: 'Withdrawn',
    style: pageStyle(),
    head: '',
    body: 'page',
    main: `<h1>This snapshot was withdrawn</h1><p>Its publisher took it back${status.at === null ? '' : ` on ${shortDate(status.at.slice(0, 10))}`}. ${moreOf(status, files)}</p>`,
  })
}

/** Renders an error as a page, for people who open a snapshot's address in a browser. */
export function renderProblem({ title: words, detail }: { title: string; detail: string }): string {
  const title = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
  return shell({
    title,
    style: pageStyle(),
    head: '',
    body: 'page',
    main: `<h1>${escaped(title)}</h1><p>${escaped(detail)}</p><p><a href="/">Open Parley</a></p>`,
  })
}

interface Parts {
  head: string
  body: 'file' | 'page' | 'embed'
  notice: string
  foot: string
  /** True if the table of links starts open. */
  open: boolean
  script?: string
  /** The address of the picture alone, at its own size. */
  whole?: string
  links?: PageLinks
}

function document(snapshot: Snapshot, parts: Parts): string {
  const { title, caption, credits, steps = [], look } = snapshot
  const words = pageWords(look?.language)
  const pictures = (['wide', 'narrow'] as const).map((width) => {
    const svg = renderSvg(snapshot, { captioned: false, width })
    const picture =
      parts.whole === undefined ? svg : `<a href="${escaped(parts.whole)}" title="${words.fullSize}">${svg}</a>`
    return `<div class="picture${width === 'narrow' ? ' narrow' : ''}">${picture}</div>`
  })
  const { links, script = '' } = parts
  const items = steps.map(({ text }) => `<li>${escaped(text)}</li>`).join('')
  const story = items === '' ? '' : `<h2>${words.steps}</h2><ol class="steps">${items}</ol>`
  // A frame has no room for it beside the picture.
  const [above, within] = parts.body === 'embed' ? ['', story] : [story, '']
  const main = [
    parts.notice,
    `<h1>${escaped(title)}</h1>`,
    caption === undefined ? '' : `<p class="caption">${escaped(caption)}</p>`,
    ...pictures,
    `<p class="foot"><span>${escaped(credits ?? '')}</span>${parts.foot}</p>`,
    above,
    `<details${parts.open ? ' open' : ''}><summary>${words.table}</summary>${within}${evidence(snapshot)}</details>`,
    parts.body === 'embed' ? '' : citation(snapshot, links) + jsonLd(snapshot, links),
    script,
    links?.script === undefined ? '' : `<script type="module" src="${escaped(links.script)}"></script>`,
  ].join('\n')
  return shell({
    ...{ title, style: pageStyle(snapshot), head: parts.head, body: parts.body, main },
    language: look?.language,
    files: links?.script === undefined ? undefined : links.files,
  })
}

interface Shell {
  title: string
  style: string
  head: string
  body: string
  main: string
  language?: string | undefined
  /** The beginning of the addresses of the snapshot's files, for the script. */
  files?: string | undefined
}

/** Writes a page around its content. */
export function shell({ title, style, head, body, main, language = 'en', files }: Shell): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}
<title>${escaped(title)}</title><style>${style}</style></head>
<body class="${body}"><main class="doc"${files === undefined ? '' : ` data-snapshot="${escaped(files)}"`}>
${main}
</main></body></html>
`
}

import { palettes } from '../../../model/drawing/palette.ts'
import { escaped } from '../../../model/markup.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { evidence } from './evidence-table.ts'
import { pageStyle } from './style.ts'
import { renderSvg } from './svg.ts'

/** The addresses that a page links to, relative to its own address or whole. */
export interface PageLinks {
  /** The beginning of the addresses of its files: `/s/<id>`. */
  files: string
  /** The page of the snapshot that superseded this one. */
  supersededBy?: string | undefined
  /** The address where programs ask how to embed this page. */
  oembed?: string | undefined
}

/** Renders a snapshot as one HTML file with picture and evidence. It holds no script and requests nothing. */
export function renderFile(snapshot: Snapshot): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
  return document(snapshot, { head: policy, body: 'file', notice: '', foot: '', open: true })
}

/** Renders the page at `/s/<id>`. */
export function renderPage(snapshot: Snapshot, links: PageLinks): string {
  const head = [
    `<meta property="og:title" content="${escaped(snapshot.title)}">`,
    `<meta property="og:image" content="${escaped(links.files)}.png">`,
    links.oembed === undefined
      ? ''
      : `<link rel="alternate" type="application/json+oembed" href="${escaped(links.oembed)}">`,
  ].join('')
  const files = ['svg', 'png', 'html', 'json'].map((type) => `<a href="${escaped(links.files)}.${type}">${type}</a>`)
  return document(snapshot, {
    head,
    body: 'page',
    notice: notice(links),
    foot: `<span>${files.join(' ')}</span>`,
    open: true,
    whole: `${links.files}.svg`,
  })
}

/** Tells the page around an iframe how high its content is. */
export const HEIGHT_SCRIPT = `const tell=()=>parent.postMessage({parleySnapshotHeight:document.documentElement.offsetHeight},'*');new ResizeObserver(tell).observe(document.documentElement)`

/** Renders the page at `/embed/<id>`, for an iframe. */
export function renderEmbed(snapshot: Snapshot, links: PageLinks): string {
  const page = `<a href="${escaped(links.files)}" target="_blank" rel="noopener">Open in Parley</a>`
  return document(snapshot, {
    head: '',
    body: 'embed',
    notice: notice(links),
    foot: page,
    open: false,
    script: `<script>${HEIGHT_SCRIPT}</script>`,
  })
}

/** Renders the notice in place of a withdrawn snapshot. It says nothing about what the snapshot showed. */
export function renderWithdrawn(reason: string | null): string {
  return shell({
    title: 'Withdrawn',
    style: pageStyle(palettes.light, 'light'),
    head: '',
    body: 'page',
    main: `<h1>This snapshot was withdrawn</h1><p>Its publisher has taken it back.${reason === null ? '' : ` Their reason: <q><bdi>${escaped(reason)}</bdi></q>`}</p>`,
  })
}

/** Renders an error as a page, for people who open a snapshot's address in a browser. */
export function renderProblem({ title: words, detail }: { title: string; detail: string }): string {
  const title = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
  return shell({
    title,
    style: pageStyle(palettes.light, 'light'),
    head: '',
    body: 'page',
    main: `<h1>${escaped(title)}</h1><p>${escaped(detail)}</p><p><a href="/">Open Parley</a></p>`,
  })
}

function notice({ supersededBy }: PageLinks): string {
  if (supersededBy === undefined) return ''
  return `<p class="notice">There is a newer version of this snapshot. <a href="${escaped(supersededBy)}">Open the newer version</a></p>`
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
}

function document(snapshot: Snapshot, { head, body, notice, foot, open, script = '', whole }: Parts): string {
  const { title, caption, credits } = snapshot
  const theme = snapshot.theme === 'dark' ? 'dark' : 'light'
  const picture = renderSvg(snapshot, { captioned: false })
  const main = [
    notice,
    `<h1>${escaped(title)}</h1>`,
    caption === undefined ? '' : `<p class="caption">${escaped(caption)}</p>`,
    `<div class="picture">${whole === undefined ? picture : `<a href="${escaped(whole)}" title="Open at full size">${picture}</a>`}</div>`,
    `<p class="foot"><span>${escaped(credits ?? '')}</span>${foot}</p>`,
    `<details${open ? ' open' : ''}><summary>Show as table, with sources</summary>${evidence(snapshot)}</details>`,
    script,
  ].join('\n')
  return shell({ title, style: pageStyle(palettes[theme], theme), head, body, main })
}

function shell({
  title,
  style,
  head,
  body,
  main,
}: Record<'title' | 'style' | 'head' | 'body' | 'main', string>): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}
<title>${escaped(title)}</title><style>${style}</style></head>
<body class="${body}"><main class="doc">
${main}
</main></body></html>
`
}

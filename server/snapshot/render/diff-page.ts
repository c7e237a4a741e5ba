import { escaped } from '../../../model/markup.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import type { DiffEvidence, SnapshotDiff, Told } from '../../../model/snapshot-diff.ts'
import { shell } from './html.ts'
import { pageStyle } from './style.ts'
import { renderSvg } from './svg.ts'

/** Renders the page at `/s/<a>/diff/<b>`: in words, then both pictures in which what went or came stands out. */
export function renderDiff(diff: SnapshotDiff, older: Snapshot, newer: Snapshot, pages: string): string {
  const { items, links, evidence } = diff
  const link = ({ id, title }: { id: string; title: string }) =>
    `<a href="${escaped(pages + id)}"><bdi>${escaped(title)}</bdi></a>`
  const parts = [
    list('Items that came', items.came),
    list('Items that went', items.went),
    list('Links that came', links.came),
    list('Links that went', links.went),
    list('Evidence that went', evidence.lost, quotes),
    list('Evidence that came', evidence.gained, quotes),
  ].filter((part) => part !== '')
  const ids = (told: readonly Told[][]) => told.flat().map(({ id }) => id)
  return shell({
    title: `What changed: ${newer.title}`,
    style: pageStyle(newer),
    head: '<meta name="robots" content="noindex">',
    body: 'page',
    main: [
      '<h1>What changed between two snapshots</h1>',
      `<p class="caption">From ${link(diff.a)} to ${link(diff.b)}.</p>`,
      parts.length === 0 ? '<p>Both show the same items and links, with the same evidence.</p>' : parts.join('\n'),
      `<h2>Before${items.went.length + links.went.length > 0 ? ', with what went standing out' : ''}</h2>`,
      picture(older, ids([items.went, links.went])),
      `<h2>After${items.came.length + links.came.length > 0 ? ', with what came standing out' : ''}</h2>`,
      picture(newer, ids([items.came, links.came])),
    ].join('\n'),
  })
}

function picture(snapshot: Snapshot, highlight: string[]): string {
  const { highlight: _own, annotations: _words, ...plain } = snapshot
  return `<div class="picture">${renderSvg(highlight.length === 0 ? plain : { ...plain, highlight }, { captioned: false })}</div>`
}

function list<T extends Told>(heading: string, things: readonly T[], more: (thing: T) => string = () => ''): string {
  if (things.length === 0) return ''
  const lines = things.map((thing) => `<li><bdi>${escaped(thing.words)}</bdi>${more(thing)}</li>`)
  return `<h2>${heading} (${things.length})</h2><ul>${lines.join('')}</ul>`
}

function quotes({ claims, isAll }: DiffEvidence): string {
  const said = claims.map(
    ({ source, quote }) =>
      `<p>${quote === undefined ? '' : `<q><bdi>${escaped(quote)}</bdi></q> `}<cite><bdi>${escaped(source)}</bdi></cite></p>`,
  )
  return `${isAll ? ' (nothing else supports it)' : ''}${said.join('')}`
}

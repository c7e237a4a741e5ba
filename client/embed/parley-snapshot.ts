import type { Snapshot, SnapshotEdge, SnapshotLanguage, SnapshotSource } from '../../model/snapshot.ts'
import type { SnapshotStatus } from '../../model/snapshot-record.ts'
import type * as Alive from './parley-snapshot-alive.ts'

/**
 * `<parley-snapshot src="https://…/s/<id>">` shows a published snapshot as a figure. It loads the snapshot's `.json` and
 * `.svg`, which may lie on any file server. Until they are loaded, and if scripts don't run, the page shows what stands
 * inside the element. Its attributes `width` and `height` reserve the room, so that nothing moves.
 */
class ParleySnapshot extends HTMLElement {
  static observedAttributes = ['src']
  #asked = 0

  attributeChangedCallback(): void {
    this.#show().catch((error: unknown) => this.dispatchEvent(new ErrorEvent('error', { error })))
  }

  async #show(): Promise<void> {
    const number = ++this.#asked
    const base = new URL((this.getAttribute('src') ?? '').replace(/\.json$/, ''), document.baseURI).href
    const [answer, status] = await Promise.all([fetch(`${base}.json`), statusOf(base)])
    if (number !== this.#asked) return
    const notice = status && status.state !== 'published' && (await alive()).notice(status, base)
    if (notice && status.state === 'withdrawn') return this.#fill(notice)
    if (!answer.ok) throw new Error(`${base}.json: ${answer.status}`)
    const snapshot: Snapshot = await answer.json()
    if (snapshot.version !== 1) throw new Error(`${base}.json: version ${snapshot.version}`)
    if (number !== this.#asked) return
    const made = figure(snapshot, base)
    const [width, height] = [this.getAttribute('width'), this.getAttribute('height')]
    const box = made.querySelector('div')
    if (notice) box?.append(notice)
    // The policy of the page around it allows styles that a script sets, but no style attribute.
    if (width && height && box) {
      box.style.aspectRatio = `${width}/${height}`
      made.className = 'fixed'
    }
    for (const touch of ['pointerover', 'focusin', 'click'])
      made.addEventListener(touch, (event) => touched(event, made, snapshot, base))
    this.#fill(made)
  }

  #fill(content: HTMLElement): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [STYLE]
    root.replaceChildren(content)
  }
}

// The policy of the page around it doesn't apply to a sheet made by script. In a narrow column each row of the table
// reads as a paragraph.
const STYLE = new CSSStyleSheet()
STYLE.replaceSync(
  ':host{display:block;container-type:inline-size;font:14px/1.4 system-ui,sans-serif}figure{margin:0;text-align:left}figure>div{position:relative}img{display:block;width:100%;height:auto}.fixed summary{margin-top:-29px;position:relative;width:fit-content}summary{padding:4px;font-size:13px;cursor:pointer}details div{overflow-x:auto}td{padding:3px 10px 3px 0;vertical-align:top}q{display:block}@container(max-width:560px){tr{display:block;padding:6px 0}td{display:inline;padding:0 4px 0 0}}@media print{details::details-content{content-visibility:visible;block-size:auto}}',
)

/** The line that opens the table. */
const TABLE: Record<SnapshotLanguage, string> = {
  en: 'Show as table, with sources',
  fr: 'Afficher en tableau, avec les sources',
  de: 'Als Tabelle zeigen, mit Quellen',
  es: 'Mostrar como tabla, con fuentes',
  ko: '출처와 함께 표로 보기',
}

/** Asks Parley how the snapshot stands. A plain file server doesn't know, so it isn't asked. */
async function statusOf(base: string): Promise<SnapshotStatus | undefined> {
  if (!/\/s\/[0-9a-f]{32}$/.test(base)) return undefined
  const answer = await fetch(`${base}/status.json`).catch(() => undefined)
  return answer?.ok ? answer.json() : undefined
}

/** Makes the picture, which carries title, caption and credits, and below it the table of links with quotes and sources. */
function figure(snapshot: Snapshot, base: string): HTMLElement {
  const names = new Map(snapshot.nodes.map(({ id, name }) => [id, name]))
  const sources = new Map(snapshot.sources.map((source) => [source.id, source]))
  const { language = 'en' } = snapshot.look ?? {}
  const rows = snapshot.edges.map((edge, index) => {
    const claims = snapshot.claims.filter(({ about }) => about === edge.id)
    return element(
      'tr',
      {},
      element('td', {}, `${index + 1}`),
      element('td', {}, sentenceOf(edge, names)),
      element(
        'td',
        {},
        ...claims.flatMap(({ source, quote }) => [
          ...(quote ? [element('q', { dir: 'auto' }, quote)] : []),
          citation(source, sources.get(source)),
          ' ',
        ]),
      ),
    )
  })
  const picture = element('img', { src: `${base}.svg`, alt: `${snapshot.title}. ${snapshot.alt}` })
  return element(
    'figure',
    { dir: 'ltr', lang: language },
    element('div', {}, element('a', { href: base }, picture)),
    element('details', {}, element('summary', {}, TABLE[language]), element('div', {}, element('table', {}, ...rows))),
  )
}

/** The living part lies beside this file. */
const alive = (): Promise<typeof Alive> =>
  import(/* @vite-ignore */ import.meta.url.replace('shot.js', 'shot-alive.js'))

/**
 * Loads the living part at the first touch. A tap then opens what it was on. Where the part's file is missing, the
 * picture stands still, and a tap follows its link.
 */
function touched(event: Event, figure: HTMLElement, snapshot: Snapshot, base: string): void {
  const still = figure.querySelector<HTMLAnchorElement>('a:has(img)')
  const pointer = event instanceof PointerEvent ? event : undefined
  // A finger touches before it taps: if the picture were replaced in between, the tap would reach nothing.
  if (!still || (pointer?.pointerType === 'touch' && event.type !== 'click')) return
  // Enter has no place on the screen: it follows the link, as it would without scripts.
  const isTap = event.type === 'click' && pointer && pointer.detail > 0 && !pointer.ctrlKey && !pointer.metaKey
  const tap = isTap && event.composedPath().includes(still) ? pointer : undefined
  tap?.preventDefault()
  alive()
    .then(({ enliven }) => enliven({ still, snapshot, svg: `${base}.svg`, tap }))
    .catch(() => tap && location.assign(base))
}

function citation(id: string, source: SnapshotSource | undefined): HTMLElement {
  const name = source?.name ?? id
  const url = source?.url ?? ''
  return /^https?:/i.test(url) ? element('a', { href: url, dir: 'auto' }, name) : element('cite', { dir: 'auto' }, name)
}

/** The sentence of a link. A document of an older Parley has only the words between the names of its ends. */
function sentenceOf({ sentence, from, to, words }: SnapshotEdge, names: Map<string, string>): string {
  return `${sentence ?? `${names.get(from)} ${words} ${names.get(to)}`}.`
}

/** Makes an element. Text is added as text, so no name can become markup. */
function element(tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

// A page may load this twice, from two articles that it shows together.
customElements.get('parley-snapshot') ?? customElements.define('parley-snapshot', ParleySnapshot)

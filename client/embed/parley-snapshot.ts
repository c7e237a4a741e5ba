import type { Snapshot, SnapshotEdge, SnapshotSource } from '../../model/snapshot.ts'

/**
 * `<parley-snapshot src="https://…/s/<id>">` shows a published snapshot as a figure. It loads the snapshot's `.json` and
 * `.svg`, which may lie on any file server. Until they are loaded, and if scripts don't run, the page shows what stands
 * inside the element.
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
    const answer = await fetch(`${base}.json`)
    if (!answer.ok) throw new Error(`${base}.json: ${answer.status}`)
    const snapshot: Snapshot = await answer.json()
    if (snapshot.version !== 1) throw new Error(`${base}.json: version ${snapshot.version}`)
    if (number !== this.#asked) return
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [STYLE]
    root.replaceChildren(figure(snapshot, base))
  }
}

// The policy of the page around it doesn't apply to a sheet made by script. In a narrow column each row of the table
// reads as a sentence.
const STYLE = new CSSStyleSheet()
STYLE.replaceSync(
  ':host{display:block;container-type:inline-size;font:14px/1.4 system-ui,sans-serif}figure{margin:0}img{display:block;width:100%;height:auto}summary{padding:4px 0;cursor:pointer}div{overflow-x:auto}td{padding:3px 10px 3px 0;vertical-align:top}@container(max-width:560px){tr{display:block;padding:6px 0}td{display:inline;padding:0 4px 0 0}}',
)

/** Makes the picture, which carries title, caption and credits, and below it the table of links with their sources. */
function figure(snapshot: Snapshot, base: string): HTMLElement {
  const names = new Map(snapshot.nodes.map(({ id, name }) => [id, name]))
  const sources = new Map(snapshot.sources.map((source) => [source.id, source]))
  const rows = snapshot.edges.map((edge, index) => {
    const cited = new Set(snapshot.claims.filter(({ about }) => about === edge.id).map(({ source }) => source))
    return element(
      'tr',
      {},
      ...[index + 1, names.get(edge.from), wordsOf(edge), names.get(edge.to)].map((cell) =>
        element('td', {}, element('bdi', {}, String(cell))),
      ),
      element('td', {}, ...[...cited].flatMap((id) => [citation(id, sources.get(id)), ' '])),
    )
  })
  return element(
    'figure',
    {},
    element('a', { href: base }, element('img', { src: `${base}.svg`, alt: `${snapshot.title}. ${snapshot.alt}` })),
    element(
      'details',
      {},
      element('summary', {}, 'Show as table, with sources'),
      element('div', {}, element('table', {}, ...rows)),
    ),
  )
}

function citation(id: string, source: SnapshotSource | undefined): HTMLElement {
  const name = source?.name ?? id
  const url = source?.url ?? ''
  return /^https?:/i.test(url) ? element('a', { href: url }, name) : element('cite', {}, name)
}

/** The words of a link: "took part in", "met 2 times: Talks, 2024-11-04; Visit". */
function wordsOf({ words, meetings = [] }: SnapshotEdge): string {
  const each = meetings.map(({ name, date }) => (date ? `${name}, ${date}` : name))
  return each.length > 0 ? `${words}: ${each.join('; ')}` : words
}

/** Makes an element. Text is added as text, so no name can become markup. */
function element(tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

customElements.define('parley-snapshot', ParleySnapshot)

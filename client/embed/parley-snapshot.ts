import type { Snapshot, SnapshotEdge, SnapshotSource } from '../../model/snapshot.ts'

/**
 * `<parley-snapshot src="https://…/s/<id>">`: a published snapshot as a figure, from its `.json` and `.svg`, which may
 * lie on any file server. Until these are there, and where scripts do not run, what stands inside is shown.
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

// A sheet made by script is the element's own: the policy of the page around it has no say. In a narrow column each row of
// the table is a sentence.
const STYLE = new CSSStyleSheet()
STYLE.replaceSync(
  ':host{display:block;container-type:inline-size;font:14px/1.4 system-ui,sans-serif}figure{margin:0}img{display:block;width:100%;height:auto}summary{padding:4px 0;cursor:pointer}div{overflow-x:auto}td{padding:3px 10px 3px 0;vertical-align:top}@container(max-width:560px){tr{display:block;padding:6px 0}td{display:inline;padding:0 4px 0 0}}',
)

/** The picture carries title, caption and credits; below it stands what links what, and who says so. */
function figure(snapshot: Snapshot, base: string): HTMLElement {
  const names = new Map(snapshot.nodes.map(({ id, name }) => [id, name]))
  const sources = new Map(snapshot.sources.map((source) => [source.id, source]))
  const rows = snapshot.edges.map((edge, index) => {
    const cited = new Set(snapshot.claims.filter(({ about }) => about === edge.id).map(({ source }) => source))
    return element(
      'tr',
      {},
      ...[index + 1, names.get(edge.from), told(edge), names.get(edge.to)].map((cell) =>
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

/** "took part in", "met 2 times: Talks, 2024-11-04; Visit". */
function told({ words, meetings = [] }: SnapshotEdge): string {
  const each = meetings.map(({ name, date }) => (date ? `${name}, ${date}` : name))
  return each.length > 0 ? `${words}: ${each.join('; ')}` : words
}

/** An element; its text is set as text, so no name can become markup. */
function element(tag: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

customElements.define('parley-snapshot', ParleySnapshot)

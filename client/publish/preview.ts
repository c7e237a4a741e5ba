import { ParleyElement } from '../parts/element.ts'

/**
 * The very page that will be published, drawn in a tree of its own so that neither styles touch the other. Its text
 * comes as the server writes it to the file; a sheet made by script is not held by the page's policy for styles.
 */
export class ParleyPreview extends ParleyElement {
  static override properties = { html: { attribute: false } }
  /** A whole document, as the server made it. */
  declare html: string

  constructor() {
    super()
    this.html = ''
  }

  protected override createRenderRoot(): HTMLElement {
    this.attachShadow({ mode: 'open' })
    return this
  }

  protected override updated(): void {
    const root = this.shadowRoot
    if (!root) return
    // Taken out before parsing: also in a document that is only parsed, the page's policy refuses a style element.
    const style = /<style>([^<]*)<\/style>/.exec(this.html)
    const page = new DOMParser().parseFromString(this.html.replace(style?.[0] ?? '', ''), 'text/html')
    const sheet = new CSSStyleSheet()
    // The page's own root is here the element.
    sheet.replaceSync(`:host{display:block}${(style?.[1] ?? '').replace(':root', ':host')}`)
    root.adoptedStyleSheets = [sheet]
    // A page has one main part, and the one around this has it.
    const box = Object.assign(page.createElement('div'), { className: 'doc' })
    box.append(...(page.querySelector('.doc')?.childNodes ?? []))
    page.body.replaceChildren(box)
    root.replaceChildren(document.importNode(page.body, true))
  }
}

customElements.define('parley-preview', ParleyPreview)

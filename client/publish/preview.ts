import { ParleyElement } from '../parts/element.ts'

/**
 * The page that will be published, in a shadow tree so that its styles and Parley's stay apart. The HTML is what the
 * server will write. Its styles become a constructed sheet, which the page's policy allows.
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
    // Removed before parsing: the page's policy refuses a style element even in a document that is only parsed.
    const style = /<style>([^<]*)<\/style>/.exec(this.html)
    const page = new DOMParser().parseFromString(this.html.replace(style?.[0] ?? '', ''), 'text/html')
    const sheet = new CSSStyleSheet()
    // In a shadow tree the root is the host element.
    sheet.replaceSync(`:host{display:block}${(style?.[1] ?? '').replace(':root', ':host')}`)
    root.adoptedStyleSheets = [sheet]
    // A page may have only one main element, and Parley has one already.
    const box = Object.assign(page.createElement('div'), { className: 'doc' })
    box.append(...(page.querySelector('.doc')?.childNodes ?? []))
    page.body.replaceChildren(box)
    root.replaceChildren(document.importNode(page.body, true))
  }
}

customElements.define('parley-preview', ParleyPreview)

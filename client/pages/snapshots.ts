import { html } from 'lit'
import { ParleyElement } from '../parts/element.ts'

export class Page extends ParleyElement {
  protected override render() {
    return html`<main></main>`
  }
}
customElements.define('parley-snapshots', Page)

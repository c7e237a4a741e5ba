import { LitElement } from 'lit'

/**
 * Parley's elements render into the page itself, not into shadow trees: one stylesheet serves all, and labels,
 * descriptions and controls can name each other across elements.
 */
export class ParleyElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this
  }
}

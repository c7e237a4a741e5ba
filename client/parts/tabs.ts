import { html } from 'lit'

interface Tabs<T extends string> {
  /** The name of the tab list for screen readers. */
  label: string
  /** The id of the panel that the tabs control. */
  panel: string
  shown: T
  tabs: readonly { name: T; words: unknown }[]
  choose: (name: T) => void
}

/** Tabs built after the ARIA tabs pattern: the Tab key reaches only the shown one, and arrows move between them. */
export function tabs<T extends string>({ label, panel, shown, tabs, choose }: Tabs<T>) {
  const key = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const at = tabs.findIndex(({ name }) => name === shown)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    choose(next.name)
    const list = event.currentTarget
    requestAnimationFrame(() => list.querySelector<HTMLElement>('[aria-selected=true]')?.focus())
  }
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${key}>${tabs.map(
    ({ name, words }) =>
      html`<button role="tab" id=${tabId(panel, name)} aria-controls=${panel} aria-selected=${name === shown} tabindex=${name === shown ? 0 : -1} class=${name === shown ? 'is-on' : ''} @click=${() => choose(name)}>${words}</button>`,
  )}</div>`
}

/** The id of a tab. Its panel uses it in aria-labelledby. */
export function tabId(panel: string, name: string): string {
  return `${panel}-${name.toLowerCase()}`
}

import { html, nothing } from 'lit'
import { cut } from '../../model/drawing/short-text.ts'
import { icon } from '../parts/icons.ts'
import { counted } from '../words/counted.ts'
import type { Thing } from './things.ts'

interface ThingSelect {
  id: string
  label: string
  things: readonly Thing[]
  /** The id that is chosen; empty if none is. */
  chosen: string
  /** The words of the first option, which chooses nothing. */
  none: string
  choose: (id: string) => void
}

/** A list to choose one item or link of the picture from. */
export function thingSelect({ id, label, things, chosen, none, choose }: ThingSelect) {
  const option = ({ id: value, name }: Thing) =>
    html`<option value=${value} ?selected=${value === chosen}>${cut(name, 90)}</option>`
  const picked = ({ target }: Event & { target: HTMLSelectElement }) => {
    choose(target.value)
    if (chosen === '') target.value = ''
  }
  const [items, links] = [things.filter(({ ends }) => !ends), things.filter(({ ends }) => ends)]
  return html`<div class="field"><select id=${id} class="grow" aria-label=${label} .value=${chosen} @change=${picked}>
    <option value="" ?selected=${chosen === ''}>${none}</option>
    <optgroup label="Items">${items.map(option)}</optgroup>
    ${links.length === 0 ? nothing : html`<optgroup label="Links">${links.map(option)}</optgroup>`}</select></div>`
}

interface ThingList {
  label: string
  things: readonly Thing[]
  ids: readonly string[]
  /** The ids selected in Explore that are in the picture. */
  selection: readonly string[]
  write: (ids: string[]) => void
}

/** A list of items and links that can be added one by one, or from the selection, and removed. */
export function thingList({ label, things, ids, selection, write }: ThingList) {
  const names = new Map(things.map(({ id, name }) => [id, name]))
  const chips = ids.flatMap((id) => {
    const name = names.get(id)
    if (name === undefined) return []
    return [
      html`<button type="button" class="chip is-on" aria-label=${`Remove ${name} from ${label}`} @click=${() => write(ids.filter((other) => other !== id))}><bdi>${cut(name, 48)}</bdi><span class="x">${icon('close', true)}</span></button>`,
    ]
  })
  const add = (more: readonly string[]) => write([...new Set([...ids, ...more])])
  return html`${chips.length === 0 ? nothing : html`<div class="chips">${chips}</div>`}
    ${thingSelect({
      id: '',
      label: `Add to ${label}`,
      things: things.filter(({ id }) => !ids.includes(id)),
      chosen: '',
      none: 'Add an item or link…',
      choose: (id) => id !== '' && add([id]),
    })}
    ${selection.length === 0 ? nothing : html`<button type="button" class="btn btn--s" @click=${() => add(selection)}>Add the selection (${counted(selection.length, 'item or link', 'items or links')})</button>`}`
}

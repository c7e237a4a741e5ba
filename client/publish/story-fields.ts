import { html } from 'lit'
import { icon } from '../parts/icons.ts'
import { type Extras, moved, replaced, without } from './extras.ts'
import type { Thing } from './things.ts'
import { thingList, thingSelect } from './things-fields.ts'

type Notes = NonNullable<Extras['notes']>
type Steps = NonNullable<Extras['steps']>

interface NoteFields {
  /** The name of one entry: "Note". */
  one: string
  add: string
  longest: number
  most: number
  notes: Notes
  things: readonly Thing[]
  /** The item or link that a new entry is about. */
  first: string
  write: (notes: Notes) => void
}

/** A list of texts, each about one item or link: notes, or words with an arrow. */
export function noteFields({ one, add, longest, most, notes, things, first, write }: NoteFields) {
  const row = ({ text, at }: Notes[number], index: number) => {
    const name = `${one} ${index + 1}`
    return html`<li>
      <div class="field"><input class="grow" dir="auto" aria-label=${`${name}, words`} placeholder="Words" maxlength=${longest} .value=${text} @input=${({ target }: Event & { target: HTMLInputElement }) => write(replaced(notes, index, { text: target.value, at }))} /><button type="button" class="iconbtn" aria-label=${`Remove ${name}`} title="Remove" @click=${() => write(without(notes, index))}>${icon('close')}</button></div>
      ${thingSelect({ id: '', label: `${name}, about`, things, chosen: at, none: 'About which item or link?', choose: (id) => write(replaced(notes, index, { text, at: id })) })}</li>`
  }
  return html`<ol class="pub__rows">${notes.map(row)}</ol>
    <button type="button" class="btn btn--s" ?disabled=${notes.length >= most} @click=${() => write([...notes, { text: '', at: first }])}>${icon('add')}${add}</button>`
}

interface StepFields {
  steps: Steps
  things: readonly Thing[]
  selection: readonly string[]
  write: (steps: Steps) => void
}

/** The most steps of a story; the same as on the server. */
const MOST_STEPS = 30

/** The steps of a story, in their order: each a sentence, and the items and links that it lights. */
export function stepFields({ steps, things, selection, write }: StepFields) {
  const row = (step: Steps[number], index: number) => {
    const name = `Step ${index + 1}`
    const set = (change: Partial<Steps[number]>) => write(replaced(steps, index, { ...step, ...change }))
    const move = (by: number, words: string, arrow: 'up' | 'down') =>
      html`<button type="button" class="iconbtn" aria-label=${`Move ${name} ${words}`} title=${`Move ${words}`} ?disabled=${index + by < 0 || index + by >= steps.length} @click=${() => write(moved(steps, index, by))}><span class=${`turn-${arrow}`}>${icon('open')}</span></button>`
    return html`<li>
      <div class="field"><input class="grow" dir="auto" aria-label=${`${name}, sentence`} placeholder="A sentence" maxlength="300" .value=${step.text} @input=${({ target }: Event & { target: HTMLInputElement }) => set({ text: target.value })} />${move(-1, 'up', 'up')}${move(1, 'down', 'down')}<button type="button" class="iconbtn" aria-label=${`Remove ${name}`} title="Remove" @click=${() => write(without(steps, index))}>${icon('close')}</button></div>
      ${thingList({ label: name, things, ids: step.shows, selection, write: (shows) => set({ shows }) })}</li>`
  }
  return html`<p class="mute">Readers go through the steps one by one. Each says its sentence and lights its items and links.</p>
    <ol class="pub__rows">${steps.map(row)}</ol>
    <button type="button" class="btn btn--s" ?disabled=${steps.length >= MOST_STEPS} @click=${() => write([...steps, { text: '', shows: [...selection] }])}>${icon('add')}Add a step</button>`
}

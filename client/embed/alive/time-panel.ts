import type { Snapshot } from '../../../model/snapshot.ts'
import { button, element } from './dom.ts'
import { datesOf, inTime } from './time.ts'
import { aliveWords } from './words.ts'

/** A button and the panel it opens, with the first and the last date to show. Nothing if all lies on one date. */
export function timePanel(
  snapshot: Snapshot,
  light: (ids: ReadonlySet<string> | undefined) => void,
): { button: HTMLButtonElement; panel: HTMLElement } | undefined {
  const dates = datesOf(snapshot)
  if (dates.length < 2) return undefined
  const words = aliveWords(snapshot.look?.language)
  const last = dates.length - 1
  const [from, until] = [slider(words.from, last, 0), slider(words.until, last, last)]
  const choose = (moved: Slider) => {
    const [low, high] = [Number(from.input.value), Number(until.input.value)]
    if (low > high) (moved === from ? until : from).input.value = moved.input.value
    const [first = '', end = ''] = [from, until].map(({ input }) => dates[Number(input.value)])
    from.show(first)
    until.show(end)
    light(first === dates[0] && end === dates[last] ? undefined : inTime(snapshot, first, end))
  }
  for (const each of [from, until]) each.input.addEventListener('input', () => choose(each))
  const panel = element('div', { class: 'panel', hidden: '' }, from.label, until.label)
  const opener = button('◷', words.time, () => {
    panel.hidden = !panel.hidden
    opener.setAttribute('aria-expanded', String(!panel.hidden))
  })
  opener.setAttribute('aria-expanded', 'false')
  choose(from)
  return { button: opener, panel }
}

interface Slider {
  label: HTMLElement
  input: HTMLInputElement
  show(date: string): void
}

function slider(words: string, most: number, value: number): Slider {
  const input = element('input', {
    type: 'range',
    'aria-label': words,
    min: '0',
    max: String(most),
    value: String(value),
  })
  const output = element('span')
  const label = element('p', {}, `${words} `, output, input)
  return {
    label,
    input,
    show(date) {
      output.textContent = date
      input.setAttribute('aria-valuetext', date)
    },
  }
}

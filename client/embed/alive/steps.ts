import type { Snapshot } from '../../../model/snapshot.ts'
import { button, element } from './dom.ts'
import { inStep } from './lights.ts'
import { aliveWords } from './words.ts'

/** The bar that tells the story of a snapshot step by step; each step lights its items. Nothing without a story. */
export function stepsBar(snapshot: Snapshot, light: (ids: ReadonlySet<string> | undefined) => void): HTMLElement[] {
  const { steps = [], look } = snapshot
  if (steps.length === 0) return []
  const words = aliveWords(look?.language)
  const sentence = element('p', { 'aria-live': 'polite', dir: 'auto' })
  let at = -1
  const go = (to: number) => {
    at = to
    const step = steps[at]
    light(step === undefined ? undefined : inStep(step.shows, snapshot))
    sentence.textContent = step === undefined ? `${steps.length} ▸` : `${at + 1}/${steps.length} ${step.text}`
    back.disabled = at < 0
    on.disabled = at >= steps.length - 1
  }
  const back = button('◀', words.previous, () => go(at - 1))
  const on = button('▶', words.next, () => go(at + 1))
  back.className = 'shut'
  on.className = 'shut'
  go(-1)
  return [element('div', { class: 'story' }, on, back, sentence)]
}

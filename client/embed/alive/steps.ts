import type { Snapshot } from '../../../model/snapshot.ts'
import { button, element } from './dom.ts'
import { inStep } from './lights.ts'
import { aliveWords } from './words.ts'

/**
 * A button that starts the story of a snapshot, and the panel that tells it step by step; each step lights its items.
 * Before the first step and after the panel is closed, all is lit. Nothing without a story.
 */
export function storyOf(
  snapshot: Snapshot,
  light: (ids: ReadonlySet<string> | undefined) => void,
): { button: HTMLButtonElement; panel: HTMLElement } | undefined {
  const { steps = [], look } = snapshot
  if (steps.length === 0) return undefined
  const words = aliveWords(look?.language)
  const sentence = element('p', { 'aria-live': 'polite', dir: 'auto' })
  let at = -1
  const go = (to: number) => {
    at = to
    const step = steps[at]
    light(step && inStep(step.shows, snapshot))
    sentence.textContent = step ? `${at + 1}/${steps.length} ${step.text}` : ''
    panel.hidden = step === undefined
    opener.setAttribute('aria-expanded', String(step !== undefined))
    back.disabled = at <= 0
    on.disabled = at >= steps.length - 1
  }
  const back = button('◀', words.previous, () => go(at - 1))
  const on = button('▶', words.next, () => go(at + 1))
  const opener = button('☰', words.story, () => go(at < 0 ? 0 : -1))
  for (const each of [on, back]) each.className = 'shut'
  const panel = element('div', { class: 'story' }, on, back, sentence)
  go(-1)
  return { button: opener, panel }
}

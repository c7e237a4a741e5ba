import type { View } from './view.ts'

/** One state of the view and what led to it, in words: "Expanded South Korea: 6 added". */
interface Step {
  view: View
  what: string
}

/** Views as they followed one another. Undo and redo only move along them. */
export interface History {
  past: readonly Step[]
  present: Step
  future: readonly Step[]
}

/** More steps back than anyone goes; beyond it the oldest are forgotten. */
const DEEPEST = 200

export function begin(view: View): History {
  return { past: [], present: { view, what: '' }, future: [] }
}

/** A change that can be undone. */
export function commit({ past, present }: History, view: View, what: string): History {
  return { past: [...past, present].slice(-DEEPEST), present: { view, what }, future: [] }
}

/** A change too small to undo, such as selecting. */
export function amend(history: History, view: View): History {
  return { ...history, present: { ...history.present, view } }
}

export function undo(history: History): History {
  const { past, present, future } = history
  const before = past.at(-1)
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future] } : history
}

export function redo(history: History): History {
  const { past, present, future } = history
  const [next, ...rest] = future
  return next ? { past: [...past, present], present: next, future: rest } : history
}

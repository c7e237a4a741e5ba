import type { View } from './view.ts'

/** A state of the view, and the action that led to it in words: "Expanded South Korea: 6 added". */
interface Step {
  view: View
  what: string
}

/** The views in the order in which they were shown. Undo and redo move along them and change none. */
export interface History {
  past: readonly Step[]
  present: Step
  future: readonly Step[]
}

/** More steps than anyone goes back. Beyond it the oldest are forgotten. */
const DEEPEST = 200

export function begin(view: View): History {
  return { past: [], present: { view, what: '' }, future: [] }
}

/** Adds a view, as a change that can be undone. */
export function commit({ past, present }: History, view: View, what: string): History {
  return { past: [...past, present].slice(-DEEPEST), present: { view, what }, future: [] }
}

/** Replaces the present view, for a change too small to undo, such as a selection. */
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

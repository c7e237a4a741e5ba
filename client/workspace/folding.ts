import { fold } from '../../model/fold.ts'
import type { Graph } from '../../model/graph.ts'
import { counted } from '../words/counted.ts'
import type { Workspace } from './workspace.ts'

/** Why folding would change nothing of what is drawn, in words; empty where it would. */
export function whyNotFold(graph: Graph): string {
  if (fold(graph).folded.nodes.length > 0) return ''
  const held = graph.nodes.filter((node) => node.kind === 'Meeting' && node.properties.status === 'held').length
  return held === 0
    ? 'Nothing to fold: no held meeting is in this view.'
    : `Nothing to fold: of ${counted(held, 'held meeting')} none has two sides in this view and 12 participants at most.`
}

/** Folds the meetings of the view, or unfolds them; says why where there is nothing to fold. */
export function toggleFold(workspace: Pick<Workspace, 'view' | 'drawn' | 'change'>, say: (what: string) => void): void {
  const { view, drawn } = workspace
  const why = view.fold ? '' : whyNotFold(drawn.filtered)
  if (why === '') workspace.change({ ...view, fold: !view.fold }, `${view.fold ? 'Unfolded' : 'Folded'} the meetings`)
  else say(why)
}

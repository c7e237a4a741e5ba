import type { ParleyKeys } from './dialogs/keys-dialog.ts'
import type { Command } from './keys/key-bindings.ts'
import type { ParleyExplorePage } from './pages/explore.ts'
import type { Shell } from './parts/shell.ts'
import { toggleFold } from './workspace/chain.ts'

/** What commands act on; null if it is not on the page. */
interface Parts {
  shell: Shell
  explore: ParleyExplorePage | null
  search: HTMLElement | null
  keys: ParleyKeys | null
}

/** Runs a command. Returns false if there was nothing to do. */
export function runCommand(command: Command, { shell, explore, search, keys }: Parts): boolean {
  const { workspace } = shell
  switch (command) {
    case 'undo':
      workspace.undo()
      return true
    case 'redo':
      workspace.redo()
      return true
    case 'help':
      keys?.show()
      return true
    case 'search':
      if (explore) explore.focusSearch()
      else search?.focus()
      return true
    default:
      return explore !== null && onExplore(command, shell, explore)
  }
}

function onExplore(command: Command, shell: Shell, explore: ParleyExplorePage): boolean {
  const { workspace } = shell
  switch (command) {
    case 'list':
      explore.toggleList()
      return true
    case 'fold':
      if (workspace.view.ids.length === 0) return false
      toggleFold(workspace, (what) => shell.say(what))
      return true
    case 'tidy':
      void workspace.tidy()
      return true
    case 'escape':
      if (workspace.view.selection.length === 0) return false
      workspace.select(undefined)
      return true
    default:
      return explore.target !== undefined && onItem(command, explore.target, shell, explore)
  }
}

function onItem(command: Command, item: string, shell: Shell, explore: ParleyExplorePage): boolean {
  const { workspace } = shell
  const isPinned = workspace.view.pinned.includes(item)
  if (command === 'expand' && shell.isOnline) shell.expand(item)
  else if (command === 'collapse') workspace.collapse(item)
  else if (command === 'path') shell.go('paths', { from: item })
  else if (command === 'hide') workspace.hide(explore.targets)
  else if (command === 'pin') workspace.pin(explore.targets, !isPinned)
  else if (command === 'menu') explore.openMenu()
  else if (command === 'details') {
    workspace.select(item)
    explore.focusDetails()
  }
  return true
}

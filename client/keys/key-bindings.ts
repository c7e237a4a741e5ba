/** True if a key press belongs to a field where text is typed, so that it is no command. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])')
  )
}

export type Command =
  | 'search'
  | 'help'
  | 'undo'
  | 'redo'
  | 'expand'
  | 'collapse'
  | 'path'
  | 'hide'
  | 'pin'
  | 'list'
  | 'fold'
  | 'tidy'
  | 'details'
  | 'menu'
  | 'escape'

const single: Record<string, Command> = {
  '/': 'search',
  '?': 'help',
  e: 'expand',
  c: 'collapse',
  p: 'path',
  h: 'hide',
  f: 'pin',
  l: 'list',
  m: 'fold',
  t: 'tidy',
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** The command for a key press, if any. */
export function commandOf(
  { key, ctrlKey, metaKey, shiftKey, altKey }: Press,
  singleKeys: boolean,
): Command | undefined {
  if (altKey) return undefined
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
    return key.toLowerCase() === 'y' ? 'redo' : undefined
  }
  if (key === 'Escape') return 'escape'
  if (key === 'Enter') return 'details'
  if (key === 'F10' && shiftKey) return 'menu'
  return singleKeys ? single[key.toLowerCase()] : undefined
}

const SINGLE_KEYS = 'parley-keys'

/** True unless the user turned single-letter keys off. Some assistive tools type letters by themselves (WCAG 2.1.4). */
export function singleKeysOn(): boolean {
  return localStorage.getItem(SINGLE_KEYS) !== 'off'
}

/** Turns single-letter keys on or off in this browser. */
export function turnSingleKeys(isOn: boolean): void {
  localStorage.setItem(SINGLE_KEYS, isOn ? 'on' : 'off')
}

import { findName, stateById } from '../../text/gazetteer/lookup.ts'
import { tokenize } from '../../text/tokens.ts'

/** The state that a whole text names, by its name and not by an adjective or a capital; null where it names none. */
export function stateNamed(text: string): { id: string; name: string; aliases: string[] } | null {
  const words = tokenize(text).map((token) => token.text)
  const found = findName((offset) => words[offset], false)
  if (found === null || found.length !== words.length || found.entry.kind !== 'state' || found.entry.form !== 'name')
    return null
  const { id, name } = stateById(found.entry.state) ?? { id: found.entry.state, name: text }
  return { id, name, aliases: [] }
}

import countries from 'i18n-iso-countries'
import { findName, stateById } from '../text/gazetteer/lookup.ts'
import { straight, tokenize } from '../text/sentences/tokens.ts'

/**
 * Returns the state that a whole text names, by its name and not by an adjective or a capital; null if it names none.
 */
export function stateNamed(text: string): { id: string; name: string; aliases: string[] } | null {
  const words = tokenize(text.normalize('NFC')).map((token) => straight(token.text))
  const found = findName(words, 0, false)
  if (found === null || found.length !== words.length || found.entry.kind !== 'state' || found.entry.form !== 'name')
    return null
  const { id, name } = stateById(found.entry.state) ?? { id: found.entry.state, name: text }
  return { id, name, aliases: [] }
}

/** The code in use for Kosovo, which has no ISO 3166 code. */
const KOSOVO = 'XK'

/**
 * Returns the state with an ISO 3166 code of two or three letters, or of four for a former state; null for any other
 * text.
 */
export function stateOfCode(code: string): { id: string; name: string } | null {
  const upper = code.toUpperCase()
  if (upper === KOSOVO) return stateById('state:x-kosovo')
  const alpha3 = upper.length === 2 ? (countries.alpha2ToAlpha3(upper) ?? '') : upper
  const known = stateById(`state:${alpha3}`)
  return known === null ? null : { id: known.id, name: known.name }
}

/** Returns the state that a cell of a table names: by name, by code, or by an id in our form. */
export function stateIn(text: string): { id: string; name: string } | null {
  const known = stateById(text)
  return stateNamed(text) ?? stateOfCode(text) ?? (known === null ? null : { id: known.id, name: known.name })
}

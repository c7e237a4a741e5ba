import { isOffice } from '../../names/titles.ts'
import { findName } from '../../text/gazetteer/lookup.ts'
import { ORGANISATION_HEADS } from '../../text/gazetteer/words.ts'

export type Samples = readonly Readonly<Record<string, string>>[]

/** How a column of parties is to be read, as far as its cells tell. */
export interface GuessedParties {
  column: string
  split?: string
  kind: 'Person' | 'State' | 'Organisation'
  parentheses?: 'representing' | 'title'
}

const withNote = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/

/**
 * Guesses from its cells how a column names parties: several in one cell, what kind of thing most of them are, and what
 * stands in parentheses: "Anna Lind (Sweden)", "Anna Lind (Minister)".
 *
 * @returns `odd`: names that are of another kind than most, and would be read as this one
 */
export function guessParties(column: string, samples: Samples): { parties: GuessedParties; odd: string[] } {
  const split = splitOf(column, samples)
  const cells = samples.flatMap((row) => (split.split === undefined ? [row[column]] : row[column]?.split(split.split)))
  const named = cells
    .flatMap((cell) => (cell === undefined || cell.trim() === '' ? [] : [cell.trim()]))
    .map((text) => {
      const [, name = text, note] = withNote.exec(text) ?? []
      return { name, note, kind: kindOf(name) }
    })
  const count = (wanted: string) => named.filter(({ kind }) => kind === wanted).length
  const [kind = 'Person'] = (['Person', 'Organisation', 'State'] as const).toSorted((a, b) => count(b) - count(a))
  const notes = named.flatMap(({ note }) => note ?? [])
  const parentheses = notes.some((note) => isOffice(note.toLowerCase().split(/\s+/))) ? 'title' : 'representing'
  return {
    parties: { column, ...split, kind, ...(notes.length > 0 && kind === 'Person' ? { parentheses } : {}) },
    odd: [...new Set(named.filter((one) => one.kind !== kind).map(({ name }) => name))],
  }
}

/** What stands between several values of one cell; nothing where none of the rows has several. */
export function splitOf(column: string, samples: Samples): { split?: string } {
  const split = [';', '|', '\n', ' / '].find((mark) => samples.some((row) => row[column]?.includes(mark)))
  return split === undefined ? {} : { split }
}

function kindOf(name: string): GuessedParties['kind'] {
  const words = name.split(/\s+/)
  const known = findName(words, 0, false)
  if (known?.length === words.length) return known.entry.kind === 'state' ? 'State' : 'Organisation'
  return words.some((word) => ORGANISATION_HEADS.has(word)) ? 'Organisation' : 'Person'
}

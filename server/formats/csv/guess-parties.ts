import { isOffice } from '../../names/titles.ts'
import { findName } from '../../text/gazetteer/lookup.ts'
import { ORGANISATION_HEADS } from '../../text/gazetteer/words.ts'
import { nameAndNote } from './row-cells.ts'

/** The first rows of a table: their cells by column. */
export type Samples = readonly Readonly<Record<string, string>>[]

/** How to read a column of parties, guessed from its cells. */
export interface GuessedParties {
  column: string
  split?: string
  kind: 'Person' | 'State' | 'Organisation'
  parentheses?: 'representing' | 'title'
}

/**
 * Guesses from its cells how a column names parties: whether a cell has several, what kind most of them are, and what
 * is in parentheses: "Anna Lind (Sweden)", "Anna Lind (Minister)".
 *
 * @returns `odd`: names that seem to be of another kind than most, but would be read as the same
 */
export function guessParties(column: string, samples: Samples): { parties: GuessedParties; odd: string[] } {
  const split = splitOf(column, samples)
  const cells = samples.flatMap((row) => (split.split === undefined ? [row[column]] : row[column]?.split(split.split)))
  const named = cells
    .flatMap((cell) => (cell === undefined || cell.trim() === '' ? [] : [cell.trim()]))
    .map((text) => {
      const { name, note } = nameAndNote(text)
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

/** Returns the mark between several values of a cell; nothing if no row has several. */
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

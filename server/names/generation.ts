/** The words after a name that tell a son from his father, or one king from the next. */
const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'junior',
  jnr: 'junior',
  junior: 'junior',
  filho: 'junior',
  hijo: 'junior',
  sr: 'senior',
  snr: 'senior',
  senior: 'senior',
  neto: 'grandson',
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
  xi: '11',
  xii: '12',
  xiii: '13',
  xiv: '14',
  xv: '15',
  xvi: '16',
}

/** A name without its generation, and the generation. */
export interface Generation {
  readonly words: readonly string[]
  readonly generation: string | null
}

/**
 * Takes "Jr", "Sr" or a number off the end of a name of two words or more. A single letter there is an initial, except
 * V after two words.
 */
export function takeGeneration(words: readonly string[]): Generation {
  const last = words.at(-1) ?? ''
  const generation = last.length > 1 || words.length > 2 ? GENERATIONS[last] : undefined
  if (words.length < 2 || generation === undefined || (last.length === 1 && last !== 'v')) {
    return { words, generation: null }
  }
  return { words: words.slice(0, -1), generation }
}

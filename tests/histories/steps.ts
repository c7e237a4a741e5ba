import fc from 'fast-check'
import type { Values } from '../../model/claim.ts'
import type { Trap } from './avoid.ts'
import { type SmallFile, smallFiles } from './files.ts'

/** How much a load writes in one transaction, and after how many transactions its process ends, if it does. */
interface Loading {
  chunk: number
  replaces: boolean
  /** Does a dry run before, which must say the same and leave no trace. */
  isTried: boolean
  ends: number | null
}

/** What may be done to a store. A number says which of the things that are there then: the number modulo how many there are. */
export type Step =
  | ({ do: 'load'; file: SmallFile } & Loading)
  /** Loads an earlier file again. */
  | ({ do: 'load again'; file: number } & Loading)
  /** Exports the store and loads the export into it. */
  | ({ do: 'load own export' } & Loading)
  | { do: 'undo' | 'redo'; batch: number; ends: number | null }
  | { do: 'same' | 'different'; a: number; b: number }
  | { do: 'accept' | 'reject'; claim: number }
  | {
      do: 'change'
      item: number
      values: Values
      instead: number | null
    }
  | { do: 'tie'; person: number; meeting: number; instead: number | null }
  | { do: 'forget'; person: number }
  /** Undoes a batch while it is being loaded, after so many chunks. */
  | { do: 'undo while loading'; file: SmallFile; chunk: number; after: number }
  /** Starts two steps at once. */
  | { do: 'both'; one: Single; other: Single }

/** A step that two writers may take at once. */
export type Single = Exclude<Step, { do: 'both' | 'undo while loading' }>

const which = fc.nat(30)
const never = fc.constant(null)
const mayEnd = fc.option(fc.nat(8), { nil: null, freq: 4 })

function loading(ends: fc.Arbitrary<number | null>) {
  return {
    chunk: fc.constantFrom(2_000, 1, 2, 3, 7),
    replaces: fc.nat(3).map((n) => n === 3),
    isTried: fc.nat(3).map((n) => n === 3),
    ends,
  }
}

/** Returns the steps that one writer takes. */
function singles(files: fc.Arbitrary<SmallFile>, ends: fc.Arbitrary<number | null>) {
  const load = fc.record({ do: fc.constant('load' as const), file: files, ...loading(ends) })
  const again = fc.record({ do: fc.constant('load again' as const), file: which, ...loading(ends) })
  const ownExport = fc.record({ do: fc.constant('load own export' as const), ...loading(ends) })
  const turn = fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), batch: which, ends })
  const pair = fc.record({ do: fc.constantFrom('same' as const, 'different' as const), a: which, b: which })
  const review = fc.record({ do: fc.constantFrom('accept' as const, 'reject' as const), claim: which })
  const values = fc.constantFrom<Values[]>(
    { name: 'Kim Lee' },
    { description: 'Spy' },
    { name: 'Ann Lind', description: 'Envoy' },
    { keys: ['wikidata:Q1'] },
  )
  const instead = fc.option(which, { nil: null })
  const change = fc.record({ do: fc.constant('change' as const), item: which, values, instead })
  const tie = fc.record({ do: fc.constant('tie' as const), person: which, meeting: which, instead })
  const forget = fc.record({ do: fc.constant('forget' as const), person: which })
  return fc.oneof(
    { weight: 10, arbitrary: load },
    { weight: 3, arbitrary: again },
    { weight: 1, arbitrary: ownExport },
    { weight: 6, arbitrary: turn },
    { weight: 3, arbitrary: pair },
    { weight: 3, arbitrary: review },
    { weight: 2, arbitrary: change },
    { weight: 1, arbitrary: tie },
    { weight: 1, arbitrary: forget },
  )
}

/** Returns histories of up to so many steps. The first is a load, since nothing else can be done to an empty store. */
export function histories(avoid: ReadonlySet<Trap>, most: number): fc.Arbitrary<Step[]> {
  const files = smallFiles(avoid)
  const alone = singles(files, mayEnd)
  const together = singles(files, never)
  const both = fc.record({ do: fc.constant('both' as const), one: together, other: together })
  const whileLoading = fc.record({
    do: fc.constant('undo while loading' as const),
    file: files,
    chunk: fc.constantFrom(1, 2, 5),
    after: fc.nat(3),
  })
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 12, arbitrary: alone },
    { weight: 1, arbitrary: both },
    ...(avoid.has('R1') ? [] : [{ weight: 1, arbitrary: whileLoading }]),
  )
  const first = fc.record({ do: fc.constant('load' as const), file: files, ...loading(mayEnd) })
  return fc.tuple(first, fc.array(step, { maxLength: most - 1, size: 'max' })).map(([start, rest]) => [start, ...rest])
}

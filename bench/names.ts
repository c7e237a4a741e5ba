import { sameFullName } from '../server/names/full-name.ts'
import { against, alone, type Figure } from './figure.ts'
import { hasNameBench, type NamePair, readNameBench } from './names/name-bench.ts'
import { best, curveTable, isProposed, jaroWinklerCurve, qualityOf } from './names/quality.ts'
import { measureScale, type Scale, secondsOfAllPairs } from './names/scale.ts'

/**
 * Measures how well names are matched (on the half of name-bench that no rule was made on) and how the work grows.
 * Quick mode takes up to 100 thousand names instead of a million. Precision and recall by threshold go to standard
 * error.
 */
export async function names(options: { quick: boolean }): Promise<Figure[]> {
  return [...qualityFigures(), ...scaleFigures(options.quick)]
}

function qualityFigures(): Figure[] {
  if (!hasNameBench()) {
    console.error('names: ../shared/data/name-bench is missing, so the quality of matching is not measured')
    return []
  }
  const { measured } = readNameBench()
  const people = measured.filter((pair) => pair.kind === 'Person')
  console.error(`names of people, measured half (${people.length} pairs)\n${curveTable(people)}`)
  const merged = qualityOf(measured, ({ a, b, kind }) => sameFullName(a, b, kind))
  return [
    ...proposalFigures('people', people),
    ...proposalFigures('all kinds', measured),
    alone(`merges on the same full name that are wrong, of ${merged.found}`, 1 - merged.precision, 'share'),
  ]
}

function proposalFigures(whose: string, pairs: readonly NamePair[]): Figure[] {
  const ours = qualityOf(pairs, isProposed)
  const theirs = best(jaroWinklerCurve(pairs))
  const rival = `Jaro-Winkler at its best threshold, ${theirs.threshold}`
  return [
    against(
      { name: `names of ${whose}: proposals that are wrong`, value: 1 - ours.precision, unit: 'share' },
      { name: rival, value: 1 - theirs.precision },
      0.5,
    ),
    against(
      { name: `names of ${whose}: matches not proposed`, value: 1 - ours.recall, unit: 'share' },
      { name: rival, value: 1 - theirs.recall },
      null,
    ),
  ]
}

function scaleFigures(quick: boolean): Figure[] {
  const rivalled = measureScale(quick ? 3_000 : 10_000)
  const scales = [10_000, 100_000, ...(quick ? [] : [1_000_000])].map(measureScale)
  return [
    against(
      { name: `${counted(rivalled)}: block and compare`, value: rivalled.seconds, unit: 's' },
      { name: 'Jaro-Winkler of all pairs', value: secondsOfAllPairs(rivalled.names) },
      0.5,
    ),
    ...scales.flatMap(figuresOf),
    ...scales.slice(1).map((scale, index) => growth(scales[index] ?? scale, scale)),
  ]
}

/** Blocks reach their size limit below 100,000 names. Beyond that, only the number of names counts. */
function growth(small: Scale, large: Scale): Figure {
  const exponent = Math.log(large.seconds / small.seconds) / Math.log(large.names / small.names)
  return against(
    {
      name: `growth of time from ${counted(small)} to ${large.names.toLocaleString('en')}`,
      value: exponent,
      unit: 'exponent',
    },
    { name: 'all pairs', value: 2 },
    small.names < 100_000 ? null : 0.6,
  )
}

function counted({ names }: Scale): string {
  return `${names.toLocaleString('en')} names`
}

function figuresOf(scale: Scale): Figure[] {
  const count = counted(scale)
  return [
    alone(`${count}: time`, scale.seconds, 's'),
    alone(`${count}: pairs compared for each`, scale.pairsCompared / scale.names, 'pairs'),
    alone(`${count}: blocks too large to offer all pairs`, scale.oversizedBlocks, 'blocks'),
    alone(`${count}: memory`, scale.megabytes, 'MB'),
    against(
      { name: `${count}: matches lost by blocking`, value: scale.lost, unit: 'share' },
      { name: 'sorted neighbourhood, window 10', value: scale.lostByRival },
      0.5,
    ),
  ]
}

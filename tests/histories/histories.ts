import fc from 'fast-check'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { avoidedTraps } from './avoid.ts'
import { expectGoodEnd, type Tally } from './endings.ts'
import { empty } from './everything-in.ts'
import { newWorld, take } from './play.ts'
import { histories, type Step } from './steps.ts'

/** The store in which histories are played, and an embedded one beside it, for what is carried or done again. */
export interface Stores {
  main: GraphStore
  other: GraphStore
}

interface Choices {
  runs: number
  steps: number
  /** By default each run is another one. */
  seed?: number | undefined
}

/** How long a history that fails is made smaller. */
const SHRINKING_MS = 30_000

/**
 * Plays random histories, and expects a sound store after each step and all that must be true at the end. Throws an error
 * that tells the smallest history found to fail, and how to play it again.
 */
export async function expectHistories(stores: () => Promise<Stores>, { runs, steps, seed }: Choices): Promise<Tally> {
  const avoid = avoidedTraps()
  const tally: Tally = { histories: 0, compared: 0, apart: new Map() }
  let told: string[] = []
  let failedAt: number | undefined
  const property = fc.asyncProperty(histories(avoid, steps), async (history) => {
    if (failedAt !== undefined && performance.now() - failedAt > SHRINKING_MS) return
    try {
      await playWhole(await stores(), history)
    } catch (error) {
      failedAt ??= performance.now()
      throw error
    }
  })

  async function playWhole({ main, other }: Stores, history: readonly Step[]): Promise<void> {
    await empty(main)
    const world = newWorld(main, avoid)
    try {
      for (const step of history) await take(world, step)
      await expectGoodEnd(world, other, tally)
      tally.histories += 1
    } catch (error) {
      told = world.told
      throw error
    }
  }

  const given = {
    seed: numberIn('PARLEY_HISTORIES_SEED') ?? seed ?? Date.now() % 2 ** 31,
    path: process.env.PARLEY_HISTORIES_PATH,
  }
  const result = await fc.check(property, {
    numRuns: numberIn('PARLEY_HISTORIES_RUNS') ?? runs,
    seed: given.seed,
    ...(given.path === undefined ? {} : { path: given.path }),
  })
  if (!result.failed) return tally
  const again = [
    `PARLEY_HISTORIES_SEED=${result.seed}`,
    `PARLEY_HISTORIES_PATH=${result.counterexamplePath}`,
    `PARLEY_HISTORIES_AVOID=${[...avoid].join(',')}`,
  ].join(' ')
  const { errorInstance: cause } = result
  throw new Error(
    `A history broke the graph, ${result.numShrinks} times made smaller. Play it again with ${again}\n\n` +
      `${told.map((line, place) => `  ${place + 1}. ${line}`).join('\n')}\n\n${cause instanceof Error ? messageOf(cause) : String(cause)}`,
  )
}

/** The message of an error, and of a comparison what was compared. */
function messageOf(error: Error): string {
  const compared = 'actual' in error && 'expected' in error
  return compared
    ? `${error.message}\nis:       ${JSON.stringify(error.actual, null, 1)}\nexpected: ${JSON.stringify(error.expected, null, 1)}`
    : `${error.stack}`
}

function numberIn(variable: string): number | undefined {
  const text = process.env[variable]
  return text === undefined || text === '' ? undefined : Number(text)
}

/** Says in a line what a run of histories amounted to. */
export function tallyInWords({ histories: played, compared, apart }: Tally): string {
  const reasons = [...apart].sort((a, b) => b[1] - a[1]).map(([why, times]) => `${times} ${why}`)
  return `${played} histories; ${compared} compared without what is undone; not compared: ${reasons.join(', ')}`
}

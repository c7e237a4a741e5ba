/** The fewest rounds, however long they take. */
const FEWEST = 15

/**
 * Measures two pieces of work in turns for some seconds, so that whatever slows the machine slows both. Returns their
 * medians in milliseconds. The first quarter doesn't count, since connections open and code is compiled then.
 */
export async function alternating(
  seconds: number,
  ours: () => Promise<void>,
  theirs: () => Promise<void>,
): Promise<{ ours: number; theirs: number }> {
  const rounds: { ours: number; theirs: number }[] = []
  const started = performance.now()
  while (rounds.length < FEWEST || performance.now() - started < seconds * 1_000) {
    if (rounds.length % 2 === 0) {
      const first = await timed(ours)
      rounds.push({ ours: first, theirs: await timed(theirs) })
    } else {
      const first = await timed(theirs)
      rounds.push({ ours: await timed(ours), theirs: first })
    }
  }
  const counted = rounds.slice(Math.floor(rounds.length / 4))
  return { ours: median(counted.map((round) => round.ours)), theirs: median(counted.map((round) => round.theirs)) }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

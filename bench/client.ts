import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import * as z from 'zod'
import { against, type Figure } from './figure.ts'

const milliseconds = z.object({ parley: z.number(), bare: z.number() })
const Results = z.array(z.object({ count: z.int(), frame: milliseconds, gap: milliseconds }))

/** The sizes of a view: as it opens at most, and as it may grow. */
const COUNTS = [500, 2_000]
const RIVAL = 'Cytoscape alone, the same elements with their names'
const GOAL = 1.2

/** Measures the stage against Cytoscape alone, in a real browser. `quick` measures only the first size. */
export async function client(options: { quick: boolean }): Promise<Figure[]> {
  if (!existsSync('node_modules/tsx')) return []
  const counts = options.quick ? COUNTS.slice(0, 1) : COUNTS
  // In a process of its own, since neither the page nor the program that drives it is built with this one.
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    'bench/client/measure.ts',
    ...counts.map(String),
  ])
  return Results.parse(JSON.parse(stdout)).flatMap(({ count, frame, gap }) => {
    const figure = (name: string, { parley, bare }: z.infer<typeof milliseconds>) =>
      against(
        { name: `${count.toLocaleString('en')} elements: ${name}`, value: parley, unit: 'ms' },
        { name: RIVAL, value: bare },
        GOAL,
      )
    return [figure('frame while dragging', frame), figure('longest pause of the page while laid out and drawn', gap)]
  })
}

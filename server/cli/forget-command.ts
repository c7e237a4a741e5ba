import { createInterface } from 'node:readline/promises'
import type { ForgetAnswer } from '../../model/api/journal.ts'
import type { Operations } from './operations.ts'

/** Asks the person at the terminal a question. null if there is no terminal. */
export type Ask = ((question: string) => Promise<string>) | null

/**
 * Erases a person for good; with `dryRun` it only reports what it would erase. At a terminal it asks for the person's name
 * first, unless `yes` is set, since no undo brings them back. Returns null if another name was typed.
 */
export async function forgetCommand(
  graph: Pick<Operations, 'forget'>,
  id: string,
  { dryRun = false, yes = false }: { dryRun?: boolean; yes?: boolean },
  ask: Ask,
): Promise<ForgetAnswer | null> {
  if (!dryRun && !yes && ask !== null) {
    const { names, claims, sources } = await graph.forget(id, { dryRun: true })
    const [name = id] = names
    const what = [
      `Claims to erase: ${claims.erased}.`,
      `Other claims in which names are blacked out: ${claims.redacted}.`,
      `Sources that lose their texts: ${sources.length}.`,
    ]
    const answer = await ask(`This erases ${name} (${id}) for good. ${what.join(' ')} To continue, type ${name}: `)
    if (answer.trim() !== name) return null
  }
  return graph.forget(id, { dryRun })
}

/** Returns a way to ask at the terminal, or null if there is none. */
export function terminal(): Ask {
  if (process.stdin.isTTY !== true) return null
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    return lines.question(question).finally(() => lines.close())
  }
}

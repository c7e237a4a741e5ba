import { createInterface } from 'node:readline/promises'
import type { ForgetAnswer } from '../../model/api/journal.ts'
import type { Operations } from './operations.ts'

/** Asks a person a question; null where nobody can be asked. */
export type Ask = ((question: string) => Promise<string>) | null

/**
 * Erases a person, or with `dryRun` says what would be erased. As nothing brings them back, who can be asked has to type
 * the person's name first, unless `yes` says that they know. Returns null where they did not.
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
    const what = `${claims.erased} claims, ${claims.redacted} more blacked out, the texts of ${sources.length} sources`
    const answer = await ask(`This erases ${name} (${id}) for good: ${what}. To go on, type ${name}: `)
    if (answer.trim() !== name) return null
  }
  return graph.forget(id, { dryRun })
}

/** Asks at the terminal, if there is one. */
export function terminal(): Ask {
  if (process.stdin.isTTY !== true) return null
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    return lines.question(question).finally(() => lines.close())
  }
}

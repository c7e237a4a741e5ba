import { createInterface } from 'node:readline/promises'
import type { ForgetAnswer } from '../../model/api/journal.ts'
import { AppError } from '../../model/problem.ts'
import type { Operations } from './operations.ts'

/** Asks the person at the terminal a question. null if there is no terminal. */
export type Ask = ((question: string) => Promise<string>) | null

const choices = ['keep', 'withdraw', 'reissue'] as const
type Choice = (typeof choices)[number]

export interface ForgetOptions {
  dryRun?: boolean
  yes?: boolean
  snapshots?: Choice
  role?: string
}

/**
 * Erases a person for good; with `dryRun` it only reports what it would erase. At a terminal it asks what shall become of
 * the snapshots that show the person, and for the person's name, since no undo brings them back; `yes` answers both.
 * Returns null if another name was typed. Throws `bad-request` if there is nobody to ask.
 */
export async function forgetCommand(
  graph: Pick<Operations, 'forget'>,
  id: string,
  { dryRun = false, yes = false, snapshots, role }: ForgetOptions,
  ask: Ask,
): Promise<ForgetAnswer | null> {
  let choice = snapshots
  if (!dryRun && !yes) {
    if (ask === null)
      throw new AppError(
        'bad-request',
        'There is no terminal to ask at: add --yes to erase, or --dry-run to see what would be erased',
      )
    const { names, claims, sources, showing = [] } = await graph.forget(id, { dryRun: true })
    const [name = id] = names
    const what = [
      `Claims to erase: ${claims.erased}.`,
      `Other claims in which names are blacked out: ${claims.redacted}.`,
      `Sources that lose their texts: ${sources.length}.`,
    ]
    const answer = await ask(`This erases ${name} (${id}) for good. ${what.join(' ')} To continue, type ${name}: `)
    if (answer.trim() !== name) return null
    const shown = showing.filter(({ state }) => state !== 'withdrawn')
    if (shown.length > 0 && choice === undefined) {
      const list = shown.map((each) => `  ${each.id} ${each.title} (${howWords[each.how]})\n`).join('')
      const typed = await ask(
        `These published snapshots show ${name}:\n${list}Type withdraw to take them back, reissue to publish them again without ${name}, or keep to leave them: `,
      )
      choice = choices.find((each) => each === typed.trim())
      if (choice === undefined) return null
    }
  }
  return graph.forget(id, { dryRun, snapshots: choice ?? 'keep', role })
}

const howWords = {
  item: 'as an item',
  mention: 'in a text',
  perhaps: 'perhaps, by the last word of the name; left as it is',
}

/** Returns a way to ask at the terminal, or null if there is none. */
export function terminal(): Ask {
  if (process.stdin.isTTY !== true) return null
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    return lines.question(question).finally(() => lines.close())
  }
}

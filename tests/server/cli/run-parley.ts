import { vi } from 'vitest'
import { runCommand } from '../../../server/cli/command.ts'

/** The exit code and output of a command; `json` is the document on standard output, if it is one. */
export interface Ran {
  code: number
  out: string
  err: string
  json: Record<string, unknown>
}

/** Runs `parley` in this process, with a data folder of the test's own. */
export function runParley(dataDir: string, ...args: string[]): Promise<Ran> {
  return runParleyIn({ PARLEY_DATA_DIR: dataDir }, ...args)
}

/** Runs `parley` in this process with this environment. */
export async function runParleyIn(environment: Record<string, string>, ...args: string[]): Promise<Ran> {
  const printed = { out: '', err: '' }
  const spies = (['out', 'err'] as const).map((name) =>
    vi.spyOn(process[`std${name}`], 'write').mockImplementation((text) => {
      printed[name] += typeof text === 'string' ? text : new TextDecoder().decode(text)
      return true
    }),
  )
  try {
    const code = await runCommand(args, {
      environment,
      exampleDir: '',
      clientDir: '',
      createApp: () => () => undefined,
    })
    return { code, ...printed, json: printed.out.startsWith('{') ? JSON.parse(printed.out) : {} }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

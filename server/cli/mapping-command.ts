import { mappingPath } from '../../model/csv-mapping.ts'
import { AppError } from '../../model/problem.ts'
import { proposeMapping } from '../formats/csv/propose-mapping.ts'
import { inputFile } from '../formats/disk-files.ts'
import { FileProblem } from '../formats/problems.ts'

/** Prints a mapping for a table on standard output, and on standard error what has to be looked at before it is used. */
export async function mappingCommand(path: string, encoding?: string): Promise<void> {
  const file = await inputFile(path).catch((cause: unknown) => {
    throw new AppError('not-found', `There is no file "${path}"`, { cause })
  })
  const { mapping, questions } = await proposeMapping(file, encoding).catch((error: unknown) => {
    if (!(error instanceof FileProblem)) throw error
    throw new AppError('bad-request', `${path}: ${error.message}`, { cause: error })
  })
  process.stdout.write(`${JSON.stringify(mapping, null, 2)}\n`)
  for (const question of questions) process.stderr.write(`${question}\n`)
  process.stderr.write(`Save it as ${mappingPath(path)}; what may stand in it is told in docs/import.md\n`)
}

import { AppError, type ProblemCode } from '../../../model/problem.ts'

/** The code that a promise fails with. Throws when it does not fail, and whatever it fails with that has no code. */
export async function codeOf(promise: Promise<unknown>): Promise<ProblemCode> {
  try {
    await promise
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  throw new Error('It did not fail')
}

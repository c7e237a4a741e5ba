import { AppError, type ProblemCode } from '../../../model/problem.ts'

/** Returns the code that a promise fails with. Throws if it doesn't fail, or fails without a code. */
export async function codeOf(promise: Promise<unknown>): Promise<ProblemCode> {
  try {
    await promise
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  throw new Error('It did not fail')
}

/** Makes a handler for `catch` that returns a value if a file is missing, and throws every other error again. */
export function onlyIfMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value
    throw error
  }
}

import { AppError } from '../../model/problem.ts'

/**
 * Parses a query string into values by name. A name given several times becomes a list. Refuses bytes that aren't UTF-8:
 * other parsers replace them with U+FFFD, and then search for that. Express passes null if there is no query.
 */
export function parseQueryString(text: string | null): Record<string, string | string[]> {
  const values = new Map<string, string | string[]>()
  for (const pair of (text ?? '').split('&')) {
    if (pair === '') continue
    const [name = '', ...rest] = pair.split('=')
    const key = decoded(name)
    const value = decoded(rest.join('='))
    const known = values.get(key)
    values.set(key, known === undefined ? value : [known, value].flat())
  }
  return Object.fromEntries(values)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch (cause) {
    throw new AppError('bad-request', `"${text}" in the query string isn't percent-encoded UTF-8: write % as %25`, {
      cause,
    })
  }
}

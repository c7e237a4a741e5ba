import { AppError } from '../../model/problem.ts'

/**
 * The values of a query string by name; a name given several times has a list. What is no UTF-8 is refused, where the
 * usual parsers put U+FFFD in its place and search for that. Express gives null where there is no query.
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
    throw new AppError('bad-request', `"${text}" in the query string is not percent-encoded UTF-8: write % as %25`, {
      cause,
    })
  }
}

/** The pages, as they are named in the address. */
export const pages = ['explore', 'paths', 'query', 'review', 'import', 'snapshots'] as const
export type Page = (typeof pages)[number]

/** What the fragment of an address says: the page, the packed view, and what the page itself asks for. */
export interface Place {
  page: Page
  /** A packed view, or `saved.<id>` of one kept by the server; empty for none. */
  view: string
  query: URLSearchParams
}

/** `#paths/<view>?from=…&to=…`; what names no page is the first page. */
export function placeOf(fragment: string): Place {
  const [path = '', query = ''] = split(fragment.replace(/^#/, ''), '?')
  const [name = '', view = ''] = split(path, '/')
  return { page: pages.find((page) => page === name) ?? 'explore', view, query: new URLSearchParams(query) }
}

export function fragmentOf({ page, view, query }: Place): string {
  const path = view === '' ? page : `${page}/${view}`
  return query.size === 0 ? `#${path}` : `#${path}?${query}`
}

/** Whether a link to this place shows what stands on its page; `hasView` where the view holds something. */
export function isShareable({ page, query }: Pick<Place, 'page' | 'query'>, hasView: boolean): boolean {
  if (page === 'paths') return query.has('from') || query.has('to')
  if (page === 'query') return query.has('q')
  return hasView
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}

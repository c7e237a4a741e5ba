import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { AppError } from '../../model/problem.ts'
import { SnapshotRequest } from '../../model/snapshot.ts'
import type { Publishing } from './publishing.ts'

export interface SnapshotOptions {
  ids?: string[]
  query?: string
  view?: string
  request?: string
  title?: string
  caption?: string
  credits?: string
  alt?: string
  theme?: string
  fold?: boolean
  supersedes?: string
  note?: string
}

/** What a saved view of the page says about what is shown. The page alone applies its filters. */
const ViewShown = z.object({
  ids: z.array(z.string()),
  positions: z.record(z.string(), z.object({ x: z.number(), y: z.number() })).default({}),
  fold: z.boolean().default(false),
  hidden: z.array(z.string()).default([]),
  filters: z
    .object({
      kinds: z.array(z.string()),
      links: z.array(z.string()),
      status: z.array(z.string()),
      sources: z.array(z.string()),
      sure: z.number(),
    })
    .partial()
    .default({}),
  time: z
    .object({ since: z.string().optional(), until: z.string().optional(), undated: z.boolean().default(true) })
    .default({ undated: true }),
})

/**
 * Publishes what a query returns, a saved view shows, or some ids name, and marks an older snapshot as superseded by it.
 * Publishing the same again changes nothing, so it may run at every build.
 */
export async function snapshotCommand(
  publishing: Publishing,
  { ids, query, view, request: file, supersedes, note, ...words }: SnapshotOptions,
): Promise<{ id: string; url?: string; missing: string[]; supersedes?: string }> {
  const given: unknown = file === undefined ? {} : await requestIn(file)
  const shown = await shownBy(publishing, { ids, query, view })
  const request = SnapshotRequest.safeParse(Object.assign({}, given, shown, words))
  if (!request.success) {
    const wrong = request.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new AppError('bad-request', `The snapshot can't be published like this. ${wrong.join('. ')}`)
  }
  const published = await publishing.publish(request.data)
  if (supersedes === undefined || supersedes === published.id) return published
  await publishing.supersede(supersedes, published.id, note)
  return { ...published, supersedes }
}

type ShownBy = Record<'query' | 'view', string | undefined> & { ids: string[] | undefined }

async function shownBy(publishing: Publishing, { ids, query, view }: ShownBy): Promise<object> {
  if ([ids, query, view].filter((each) => each !== undefined).length > 1)
    throw new AppError('bad-request', 'Give only one of --ids, --query and --view')
  if (ids !== undefined) return { ids }
  if (query !== undefined) return shownByQuery(publishing, query)
  return view === undefined ? {} : shownByView(publishing, view)
}

/** Shows the items of the model in the rows. If the rows have edges too, only those are shown. */
async function shownByQuery(publishing: Publishing, query: string): Promise<object> {
  const { graph, truncated } = await publishing.query(query)
  if (truncated)
    throw new AppError(
      'too-large',
      'The query returns more rows than PARLEY_ROW_LIMIT allows, so some would be missing: narrow it',
    )
  const ids = [...new Set([...graph.nodes.map(({ id }) => id), ...graph.edges.flatMap(({ from, to }) => [from, to])])]
  if (ids.length === 0)
    throw new AppError(
      'not-found',
      'The query returns no person, state, organisation or meeting: return nodes, such as `RETURN p, m`',
    )
  return graph.edges.length === 0 ? { ids } : { ids, edges: graph.edges.map(({ id }) => id) }
}

async function shownByView(publishing: Publishing, id: string): Promise<object> {
  const view = ViewShown.safeParse(await publishing.view(id)).data
  if (view === undefined)
    throw new AppError('bad-request', `The saved view ${id} names no items: save it again from Explore`)
  const { ids, positions, fold, hidden, filters, time } = view
  const { kinds = [], links = [], status = [], sources = [], sure = 0 } = filters
  const isFiltered = [kinds, links, status, sources].some((off) => off.length > 0) || sure > 0
  if (isFiltered || time.since !== undefined || time.until !== undefined || !time.undated)
    throw new AppError(
      'bad-request',
      `The saved view ${id} has filters or a period, which only the page applies: save it without them, or publish it from the page`,
    )
  return { ids: ids.filter((each) => !hidden.includes(each)), positions, fold, hidden }
}

async function requestIn(path: string): Promise<object> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('not-found', `Can't read "${path}": give a file with the fields of a request`, { cause })
  })
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch (cause) {
    throw new AppError('bad-request', `"${path}" is not a JSON object with the fields of a request`, { cause })
  }
}

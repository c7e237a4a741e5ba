import type { Import } from './import-graph.ts'

/** Each room, and those it may import from beside itself. `server` is that folder's plain files, such as config.ts. */
const BASE = ['model', 'server', 'server/store']
const LOADING = [...BASE, 'server/names', 'server/formats', 'server/journal', 'server/matching', 'server/backup']
const WORK = [
  ...LOADING,
  'server/text',
  'server/ingest',
  'server/review',
  'server/erase',
  'server/export',
  'server/query',
  'server/snapshot',
]
const ROOMS: Record<string, readonly string[]> = {
  model: [],
  server: ['model'],
  'server/store': ['model', 'server'],
  'server/names': ['model'],
  'server/text': ['model', 'server/names'],
  'server/formats': ['model', 'server', 'server/names', 'server/text'],
  'server/journal': [...BASE, 'server/names'],
  'server/matching': [...BASE, 'server/names', 'server/formats', 'server/journal'],
  'server/backup': [...BASE, 'server/journal'],
  'server/ingest': LOADING,
  'server/review': [...LOADING, 'server/ingest', 'server/query'],
  'server/erase': [...BASE, 'server/journal', 'server/ingest'],
  'server/export': BASE,
  'server/query': BASE,
  'server/snapshot': BASE,
  'server/http': WORK,
  'server/cli': WORK,
  client: ['model'],
  'client/embed': [],
}

/** What runs in a page too, where Node's own modules are not to be had. */
const IN_PAGES = ['model', 'client', 'client/embed']

/** Joins the rooms, so it stands in none: it imports what it likes, and nobody imports it. */
const MAIN = 'server/main.ts'

/** What is wrong with an import, or undefined when it points the way it may. Modules outside the rooms are free. */
export function fault({ from, to, local, typeOnly }: Import): string | undefined {
  const room = roomOf(from)
  if (room === undefined) return undefined
  const wrong = `${from} imports ${to}`
  if (!local) {
    if (to.startsWith('node:') && IN_PAGES.includes(room)) return wrong
    return room === 'client/embed' ? wrong : undefined
  }
  if (!to.endsWith('.ts')) return undefined
  if (room === 'client/embed' && to === 'model/snapshot.ts')
    return typeOnly ? undefined : `${wrong}, and not types only`
  const target = roomOf(to)
  return target !== undefined && [room, ...(ROOMS[room] ?? [])].includes(target) ? undefined : wrong
}

/** The innermost room that holds a module. */
function roomOf(path: string): string | undefined {
  if (path === MAIN) return undefined
  return Object.keys(ROOMS)
    .filter((room) => path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0]
}

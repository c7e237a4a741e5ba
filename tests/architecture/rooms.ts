import type { Import } from './import-graph.ts'

/** Each room, and those it may import from beside itself. `server` is that folder's plain files, such as config.ts. */
const ROOMS: Record<string, readonly string[]> = {
  model: [],
  server: ['model'],
  'server/store': ['model', 'server'],
  'server/ingest': ['model', 'server', 'server/store'],
  'server/export': ['model', 'server', 'server/store'],
  'server/query': ['model', 'server', 'server/store'],
  'server/snapshot': ['model', 'server', 'server/store'],
  'server/http': [
    'model',
    'server',
    'server/store',
    'server/ingest',
    'server/export',
    'server/query',
    'server/snapshot',
  ],
  'server/cli': [
    'model',
    'server',
    'server/store',
    'server/ingest',
    'server/export',
    'server/query',
    'server/snapshot',
  ],
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

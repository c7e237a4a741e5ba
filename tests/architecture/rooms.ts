import type { Import } from './import-graph.ts'

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
const VIEW = ['model', 'client/net', 'client/words', 'client/workspace', 'client/parts']
const PAGES = [
  ...VIEW,
  'client/graph',
  'client/keys',
  'client/dialogs',
  'client/explore',
  'client/paths',
  'client/console',
  'client/review',
  'client/import',
  'client/publish',
]
/** Each room, and the rooms it may import. `server` and `client` are the plain files of these folders, such as config.ts. */
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
  'server/erase': [...BASE, 'server/names', 'server/journal', 'server/ingest', 'server/snapshot'],
  'server/export': BASE,
  'server/query': BASE,
  'server/snapshot': [...BASE, 'server/names'],
  'server/http': WORK,
  'server/cli': WORK,
  'client/net': ['model'],
  'client/words': ['model'],
  'client/workspace': ['model', 'client/net', 'client/words'],
  'client/parts': ['model', 'client/net', 'client/words', 'client/workspace'],
  'client/graph': VIEW,
  'client/keys': ['model', 'client/workspace'],
  'client/dialogs': [...VIEW, 'client/keys'],
  'client/explore': VIEW,
  'client/paths': VIEW,
  'client/console': [...VIEW, 'client/graph'],
  'client/review': VIEW,
  'client/import': [...VIEW, 'client/review'],
  'client/publish': [...VIEW, 'client/paths'],
  'client/pages': PAGES,
  client: [...PAGES, 'client/pages'],
  'client/embed': [],
}

/** True for rooms that also run in a browser, which has no modules of Node. */
const runsInPages = (room: string) => room === 'model' || room.startsWith('client')

/** Belongs to no room, since it joins them: it may import everything, and nothing imports it. */
const MAIN = 'server/main.ts'

/** Says what is wrong with an import, or undefined if it is allowed. Modules outside the rooms may import everything. */
export function fault({ from, to, local, typeOnly }: Import): string | undefined {
  const room = roomOf(from)
  if (room === undefined) return undefined
  const wrong = `${from} imports ${to}`
  if (!local) {
    if (to.startsWith('node:') && runsInPages(room)) return wrong
    return room === 'client/embed' ? wrong : undefined
  }
  if (!to.endsWith('.ts')) return undefined
  if (room === 'client/embed' && /^model\/snapshot(-record)?\.ts$/.test(to))
    return typeOnly ? undefined : `${wrong}, and not types only`
  const target = roomOf(to)
  return target !== undefined && [room, ...(ROOMS[room] ?? [])].includes(target) ? undefined : wrong
}

/** Returns the innermost room that holds a module. */
function roomOf(path: string): string | undefined {
  if (path === MAIN) return undefined
  return Object.keys(ROOMS)
    .filter((room) => path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0]
}

import { readdirSync } from 'node:fs'
import { inRoot } from '../lib/root.mjs'

/** Small histories with a store. The longest of them loads thousands of rows. */
const known = ['tests/histories/known', '!tests/histories/known/o1-wherever-a-load-is-cut.test.ts']

/**
 * The rooms that `npm run mutate` changes, and the tests that must notice: they expect literal outcomes, are quick and
 * run alike every time. Neo4j, random histories and whole programs would take minutes for each mutant. A folder stands
 * for the files in it, not for those in its folders; `!` leaves a file out.
 *
 * `model/api/`, `model/drawing/` and the schemas of files are tables of fields, words and colours, which a test could
 * only repeat.
 */
const ROOMS = {
  model: {
    sources: [
      'model',
      '!model/csv-mapping.ts',
      '!model/parley-json.ts',
      '!model/snapshot.ts',
      '!model/snapshot-record.ts',
    ],
    tests: ['tests/model', '!tests/model/laws.test.ts', '!tests/model/documentation.test.ts'],
  },
  guard: {
    sources: ['server/query/console', '!server/query/console/runner.ts', '!server/query/console/examples.ts'],
    tests: ['tests/server/query/console/guard.test.ts', 'tests/server/query/console/lexer.test.ts'],
  },
  paths: {
    sources: ['server/query/paths'],
    tests: ['tests/server/query/paths'],
  },
  freeze: {
    sources: ['server/snapshot/freeze.ts', 'server/snapshot/published-claims.ts'],
    tests: [
      'tests/server/snapshot/freeze.test.ts',
      'tests/server/snapshot/as-seen.test.ts',
      'tests/server/snapshot/published-claims.test.ts',
    ],
  },
  settle: {
    sources: [
      'server/journal/settle.ts',
      'server/journal/settle-sources.ts',
      'server/journal/reproject.ts',
      'server/journal/count-changes.ts',
      'server/journal/stored-graph.ts',
    ],
    tests: ['tests/server/journal/count-changes.test.ts', 'tests/server/matching/match-identifiers.test.ts', ...known],
  },
  undo: {
    sources: ['server/ingest/undo.ts'],
    tests: ['tests/server/ingest/undo.test.ts', 'tests/server/ingest/undo-outcomes.test.ts', ...known],
  },
  rules: {
    sources: [
      'server/matching/classify-meetings.ts',
      'server/matching/classify-names.ts',
      'server/matching/evidence-against.ts',
      'server/matching/match.ts',
      'server/matching/unasked.ts',
    ],
    tests: [
      'tests/server/matching/classify-meetings.test.ts',
      'tests/server/matching/classify-names.test.ts',
      'tests/server/matching/evidence-against.test.ts',
      'tests/server/matching/match.test.ts',
      'tests/server/matching/unasked.test.ts',
    ],
  },
  matching: {
    sources: ['server/matching'],
    tests: ['tests/server/matching', '!tests/server/matching/matching.neo4j.test.ts', ...known],
  },
}

/** Returns the files of a list of files and folders. */
function filesAt(list, end) {
  const out = new Set(list.filter((path) => path.startsWith('!')).map((path) => path.slice(1)))
  return list
    .filter((path) => !path.startsWith('!'))
    .flatMap((path) =>
      path.endsWith('.ts')
        ? [path]
        : readdirSync(inRoot(path))
            .filter((name) => name.endsWith(end))
            .map((name) => `${path}/${name}`),
    )
    .filter((path) => !out.has(path))
    .sort()
}

const taken = new Set()

/** All rooms, each with its name, its source files and its test files. A file belongs to the first room that names it. */
export const rooms = Object.entries(ROOMS).map(([name, { sources, tests }]) => {
  const own = filesAt(sources, '.ts').filter((path) => !taken.has(path))
  for (const path of own) taken.add(path)
  return { name, sources: own, tests: filesAt(tests, '.test.ts') }
})

/** Returns the rooms of these names, and of the others only the files at these paths. No names mean all rooms. */
export function roomsOf(wanted) {
  if (wanted.length === 0) return rooms
  const within = (file) => wanted.some((path) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`))
  return rooms
    .map((room) => (wanted.includes(room.name) ? room : { ...room, sources: room.sources.filter(within) }))
    .filter(({ sources }) => sources.length > 0)
}

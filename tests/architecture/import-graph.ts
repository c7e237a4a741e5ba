import { posix } from 'node:path'

/** One import or re-export. `to` is a path in the repository when `local`, else a package's name as written. */
export type Import = { from: string; to: string; local: boolean; typeOnly: boolean }

// The formatter makes sure that statements begin their line and use single quotes.
const STATIC = /^(?:import|export)(?<type> type)? (?:[\w*{][^'"=;]*? from )?'(?<to>[^']+)'/gm
const DYNAMIC = /\bimport\('(?<to>[^']+)'\)/g

/** Returns what a module imports. `path` is the module's own, in the repository. */
export function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(STATIC), ...text.matchAll(DYNAMIC)].map(({ groups }) => {
    const { to = '', type } = groups ?? {}
    const local = to.startsWith('.')
    return { from: path, to: local ? posix.join(posix.dirname(path), to) : to, local, typeOnly: type !== undefined }
  })
}

/** Returns one cycle of imports, as the modules along it, or undefined if there is none. Imports of types alone count too. */
export function findCycle(imports: readonly Import[]): string[] | undefined {
  const targets = new Map<string, string[]>()
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to])
  const done = new Set<string>()

  const follow = (module: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(module)) return [...trail.slice(trail.indexOf(module)), module]
    if (done.has(module)) return undefined
    for (const target of targets.get(module) ?? []) {
      const cycle = follow(target, [...trail, module])
      if (cycle) return cycle
    }
    done.add(module)
    return undefined
  }

  for (const module of targets.keys()) {
    const cycle = follow(module, [])
    if (cycle) return cycle
  }
  return undefined
}

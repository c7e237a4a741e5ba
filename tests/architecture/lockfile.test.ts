import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { textOf } from '../support/repository.ts'

const Entry = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  os: z.array(z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const { packages } = z.object({ packages: z.record(z.string(), Entry) }).parse(JSON.parse(textOf('package-lock.json')))
const installed = Object.entries(packages).filter(([path]) => path !== '')

/** Where Node would look for a package that another one asks for: inside it, then at the top. */
const isLocked = (parent: string, name: string) =>
  `${parent}/node_modules/${name}` in packages || `node_modules/${name}` in packages

describe('the lockfile', () => {
  it('names the native packages of every platform, not only of the one it was written on', () => {
    const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    )
    expect(missing).toEqual([])
  })

  it.each(['@grafeo-db/js-', '@resvg/resvg-js-', '@rolldown/binding-', 'lightningcss-', '@biomejs/cli-'])(
    'brings %s… for Linux, macOS and Windows',
    (prefix) => {
      const platforms = installed
        .filter(([path]) => path.startsWith(`node_modules/${prefix}`))
        .flatMap(([, { os = [] }]) => os)
      expect(platforms).toEqual(expect.arrayContaining(['linux', 'darwin', 'win32']))
    },
  )

  // The engine's packages for other platforms could not be had where the lockfile was written:
  // npm takes those by their version alone.
  it('holds the checksum of every package but the engine for other platforms', () => {
    const unchecked = installed.filter(([, { integrity }]) => !integrity).map(([path]) => path)
    expect(unchecked.filter((path) => !path.startsWith('node_modules/@grafeo-db/js-'))).toEqual([])
    expect(packages['node_modules/@grafeo-db/js-linux-x64-gnu']?.integrity).toMatch(/^sha512-/)
  })

  it('names no server, so that any registry serves', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { repositoryFiles, textOf } from '../support/repository.ts'

// Each is in two parts, so that this file doesn't name them.
const MACHINES_OWN = [
  ['/wo', 'rk/'],
  ['/ro', 'ot/'],
  ['registry.', 'npmjs.org'],
  ['registry.', 'yarnpkg.com'],
  ['repo.', 'maven.apache.org'],
  ['repo1.', 'maven.org'],
  ['deb.', 'debian.org'],
].map((parts) => parts.join(''))

describe('the repository', () => {
  it('names no folder of a developer’s machine and no package registry', () => {
    const naming = repositoryFiles().flatMap((path) => {
      const text = textOf(path)
      return MACHINES_OWN.filter((place) => text.includes(place)).map((place) => `${path} names ${place}`)
    })
    expect(naming).toEqual([])
  })

  it('holds no build, no database and no cache', () => {
    expect(repositoryFiles().filter((path) => /^(dist|var|\.cache|node_modules)\//.test(path))).toEqual([])
  })
})

const Entry = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  os: z.array(z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const { packages } = z.object({ packages: z.record(z.string(), Entry) }).parse(JSON.parse(textOf('package-lock.json')))
const installed = Object.entries(packages).filter(([path]) => path !== '')

/** True if Node would find a package that another one asks for: inside that one, or at the top. */
const isLocked = (parent: string, name: string) =>
  `${parent}/node_modules/${name}` in packages || `node_modules/${name}` in packages

describe('the lockfile', () => {
  it('names the native packages of every platform, not only of the one where it was written', () => {
    const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    )
    expect(missing).toEqual([])
  })

  it.each(['@grafeo-db/js-', '@resvg/resvg-js-', '@rolldown/binding-', 'lightningcss-', '@biomejs/cli-'])(
    'has %s… for Linux, macOS and Windows',
    (prefix) => {
      const platforms = installed
        .filter(([path]) => path.startsWith(`node_modules/${prefix}`))
        .flatMap(([, { os = [] }]) => os)
      expect(platforms).toEqual(expect.arrayContaining(['linux', 'darwin', 'win32']))
    },
  )

  // The engine's packages for other platforms were not available where the lockfile was written. npm takes those by
  // their version alone.
  it('has the checksum of every package except the engine for other platforms', () => {
    const unchecked = installed.filter(([, { integrity }]) => !integrity).map(([path]) => path)
    expect(unchecked.filter((path) => !path.startsWith('node_modules/@grafeo-db/js-'))).toEqual([])
    expect(packages['node_modules/@grafeo-db/js-linux-x64-gnu']?.integrity).toMatch(/^sha512-/)
  })

  it('names no server, so that any registry works', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })
})

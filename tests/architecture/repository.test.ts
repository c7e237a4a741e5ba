import { describe, expect, it } from 'vitest'
import { repositoryFiles, textOf } from '../support/repository.ts'

// In two parts each, so that this file does not name them.
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

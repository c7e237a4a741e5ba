import { describe, expect, it } from 'vitest'
import { entityKinds } from '../../model/entity.ts'
import { nodeProperties } from '../../model/graph.ts'
import { edgeProperties, relations } from '../../model/relation.ts'
import { textOf } from '../support/repository.ts'

const OF_EVERY_NODE = ['aliases', 'keys', 'disputed']

/** The names in code style in the last cell of the row that begins with this one. */
function documented(name: string): string[] {
  const row = textOf('docs/model.md')
    .split('\n')
    .find((line) => line.startsWith(`| \`${name}\``))
  const cells = row?.split('|').slice(1, -1) ?? []
  return [...(cells.at(-1) ?? '').matchAll(/`(\w+)`/g)].map(([, property = '']) => property).sort()
}

describe('docs/model.md', () => {
  it.each(entityKinds)('names every property of a %s', (kind) => {
    const properties = Object.keys(nodeProperties[kind].shape).filter((name) => !OF_EVERY_NODE.includes(name))
    expect(documented(kind)).toEqual(properties.sort())
  })

  it.each(relations)('names every property of %s', (relation) => {
    expect(documented(relation)).toEqual(edgeProperties(relation).sort())
  })
})

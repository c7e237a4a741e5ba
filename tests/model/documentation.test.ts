import { describe, expect, it } from 'vitest'
import { entityKinds } from '../../model/entity.ts'
import { Edge, nodeProperties } from '../../model/graph.ts'
import { relations, relationValues } from '../../model/relation.ts'
import { textOf } from '../support/repository.ts'

const OF_EVERY_NODE = ['aliases', 'keys', 'disputed']
/** What a date that is claimed becomes on an edge. */
const DATES: Record<string, string[]> = { since: ['since', 'sinceDate'], until: ['until', 'untilDate'], term: [] }

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
    const properties = Object.keys(relationValues[relation].shape).flatMap((name) => DATES[name] ?? [name])
    expect(documented(relation)).toEqual(properties.sort())
    expect(Object.keys(Edge.shape)).toEqual(expect.arrayContaining(properties))
  })
})

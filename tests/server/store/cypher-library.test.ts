import { describe, expect, it } from 'vitest'
import { allStatements, schemaFor, statement, textFor } from '../../../server/store/cypher-library.ts'

describe('the library of statements', () => {
  it('finds a statement by the path of its file', () => {
    const { name, text } = statement('read/degrees')
    expect(name).toBe('read/degrees')
    expect(text.neo4j).toContain('MATCH (n:Entity {id: id})')
    expect(text.embedded).toBe(text.neo4j)
  })

  it('says at once when there is no such file', () => {
    expect(() => statement('read/nothing-of-the-kind')).toThrow('cypher/read/nothing-of-the-kind.cypher')
  })

  it('keeps what only one engine has from the other', () => {
    const names = statement('read/name-pages')
    expect(textFor('embedded', names)).toContain('$after')
    expect(() => textFor('neo4j', names)).toThrow('"neo4j" has no statement read/name-pages')
  })

  it('gives each engine its own schema beside the common one', () => {
    const [neo4j, embedded] = [schemaFor('neo4j'), schemaFor('embedded')].map((list) => list.map(({ name }) => name))
    expect(neo4j).toContain('schema/entity-id')
    expect(embedded).toContain('schema/entity-id')
    expect(neo4j).toContain('schema/entity-names')
    expect(embedded).not.toContain('schema/entity-names')
    expect(embedded).toContain('schema/entity-id-index')
    expect(neo4j).not.toContain('schema/entity-id-index')
  })

  it('names every statement once', () => {
    const names = allStatements.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

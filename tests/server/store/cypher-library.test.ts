import { describe, expect, it } from 'vitest'
import { relations } from '../../../model/relation.ts'
import { allStatements, schemaFor, statement, statementPer, textFor } from '../../../server/store/cypher-library.ts'

describe('the library of statements', () => {
  it('finds a statement by the path of its file', () => {
    const { name, text } = statement('read/degrees')
    expect(name).toBe('read/degrees')
    expect(text.neo4j).toContain('MATCH (n:Entity {id: id})')
    expect(text.embedded).toBe(text.neo4j)
  })

  it('fails at once if there is no such file', () => {
    expect(() => statement('read/nothing-of-the-kind')).toThrow('cypher/read/nothing-of-the-kind.cypher')
  })

  it('gives a text for one engine to that engine alone', () => {
    const names = statement('read/name-pages')
    expect(textFor('embedded', names)).toContain('$after')
    expect(() => textFor('neo4j', names)).toThrow('"neo4j" has no statement read/name-pages')
  })

  it('fills in a relation from the closed list alone, and never runs a text that is not filled', () => {
    const ties = statementPer(relations, 'write/create-ties')
    const filled = Object.values(ties).map(({ text }) => /-\[r:(.*?)\]->/.exec(text.neo4j ?? '')?.[1])
    expect(filled).toEqual([...relations])
    expect(relations.filter((relation) => !/^[A-Z_]+$/.test(relation))).toEqual([])
    expect(() => statement('write/create-ties')).toThrow('There is no statement')
    expect(() => statementPer(['X]->() DETACH DELETE a //'], 'write/create-ties')).toThrow('There is no statement')
    expect(allStatements.filter(({ text }) => /\{\{/.test(JSON.stringify(text)))).toEqual([])
  })

  it('splits the schema into statements, and gives each engine its own beside the common ones', () => {
    const [neo4j, embedded] = [schemaFor('neo4j'), schemaFor('embedded')].map((list) => list.map(({ name }) => name))
    expect(neo4j).toContain('schema/entity_id')
    expect(embedded).toContain('schema/entity_id')
    expect(neo4j).toContain('schema/entity_names')
    expect(embedded).not.toContain('schema/entity_names')
    expect(embedded).toContain('schema/entity_id_index')
    expect(neo4j).not.toContain('schema/entity_id_index')
    expect([neo4j?.length, embedded?.length]).toEqual([26, 33])
    expect(schemaFor('neo4j').filter(({ text }) => text.neo4j?.match(/^CREATE/gm)?.length !== 1)).toEqual([])
  })

  it('names every statement once', () => {
    const names = allStatements.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

import { describe, expect, it } from 'vitest'
import { misspelt } from '../../../client/console/misspelt.ts'
import { schema } from './schema.ts'

const found = (query: string) =>
  misspelt(query, schema).map(({ from, to, fix }) => [query.slice(from, to), fix] as const)

describe('names that may be misspelt', () => {
  it('are found among labels, relations and properties, with the name they are near to', () => {
    expect(
      found("MATCH (p:Persn)-[t:PARTICIPATED]->(m:Meeting {staus: 'held'}) WHERE m.titel = 1 RETURN p.naem"),
    ).toEqual([
      ['Persn', 'Person'],
      ['PARTICIPATED', 'PARTICIPATED_IN'],
      ['staus', 'status'],
      ['titel', 'title'],
      ['naem', 'name'],
    ])
  })

  it('are relations that are not there, even where none is near', () => {
    expect(found('MATCH (:Person)-[:TAKES_PART|HELD_IN]->(:Meeting) RETURN 1')).toEqual([['TAKES_PART', undefined]])
  })

  it('are none in a query that is right', () => {
    expect(
      found(
        "MATCH p = (a:Person|Meeting)-[:PARTICIPATED_IN*..6]->(m:Entity {id: 'persn:x'}) // Persn\nWHERE m.date >= '2024' AND a.id = 1.5 RETURN p, m.status, {nme: 1}.nme, size([x IN m.topics | x])",
      ),
    ).toEqual([])
  })

  it('are none among functions and names that a query made itself', () => {
    expect(found('UNWIND [{row: 1}] AS row CALL db.labels() YIELD label RETURN row.rows, date.x(1)')).toEqual([])
  })
})

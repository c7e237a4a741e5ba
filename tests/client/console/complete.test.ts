import { describe, expect, it } from 'vitest'
import { suggestionsAt } from '../../../client/console/complete.ts'
import { schema } from './schema.ts'

/** What is offered at the bar in a query. */
function offered(query: string) {
  const offset = query.indexOf('|')
  const text = query.slice(0, offset) + query.slice(offset + 1)
  const found = suggestionsAt(text, offset, schema)
  return found && { replaces: text.slice(found.from, offset), labels: found.options.map(({ label }) => label) }
}

describe('suggestions', () => {
  it('are labels after a colon in a node, relations after one in an edge', () => {
    expect(offered('MATCH (p:Pe|')).toEqual({ replaces: 'Pe', labels: ['Person', 'Meeting'] })
    expect(offered('MATCH (p)-[t:|')).toEqual({ replaces: '', labels: ['PARTICIPATED_IN', 'HELD_IN'] })
  })

  it('are the properties of what a variable stands for', () => {
    expect(offered('MATCH (m:Meeting) RETURN m.da|')?.labels).toEqual(['id', 'name', 'date', 'status', 'topics'])
    expect(offered('MATCH ()-[t:HELD_IN]->() RETURN t.|')?.labels).toEqual(['place'])
  })

  it('are all properties, each once, where it is not said what a variable stands for', () => {
    expect(offered('RETURN x.|')?.labels).toEqual([
      ...['id', 'name', 'description', 'date', 'status', 'topics', 'role', 'title', 'place'],
    ])
  })

  it('are words of the language and the variables of the query elsewhere', () => {
    const labels = offered('MATCH (person:Person) RE|')?.labels
    expect(labels).toEqual(expect.arrayContaining(['person', 'RETURN', 'count']))
  })

  it('are none in strings, comments, map keys, parameters and numbers', () => {
    for (const query of ["RETURN 'Pe|", '// Pe|', 'RETURN {a:|', 'RETURN $pe|', 'RETURN 12|.5']) {
      expect(offered(query)?.labels.includes('Person') ?? false, query).toBe(false)
    }
    expect(offered("RETURN 'Pe|")).toBeUndefined()
    expect(offered('RETURN $pe|')).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { doubt, problemFault } from '../../../client/console/faults.ts'
import { misspelt } from '../../../client/console/misspelt.ts'
import { schema } from './schema.ts'

describe('a fault of a query', () => {
  it('stands where the server says, without saying the place twice', () => {
    const query = 'MATCH (n)\nCREATE (m)'
    const details = { line: 2, column: 1, offset: 10, word: 'CREATE' }
    const fault = problemFault({ message: 'Line 2, column 1: CREATE writes.', details }, query)
    expect(fault).toMatchObject({ line: 2, text: 'CREATE writes.', place: { from: 10, to: 16 }, fix: undefined })
  })

  it('is found by line and column where no offset is given, never past the end', () => {
    const at = (line: number, column: number) =>
      problemFault({ message: 'Expected )', details: { line, column } }, 'RETURN 1\nORDER BY x').place
    expect(at(2, 7)).toEqual({ from: 15, to: 17 })
    expect(at(9, 9)).toEqual({ from: 19, to: 20 })
  })

  it('carries the fix that the engine names', () => {
    const message = "Semantic error: Undefined variable 'x' in property access. Did you mean 'p'?"
    const fault = problemFault({ message, details: {} }, 'MATCH (p) RETURN xy, x.name')
    expect(fault.fix).toEqual({ from: 21, to: 22, insert: 'p' })
    expect(fault.place).toMatchObject({ from: 21, to: 22 })
  })

  it('is a doubt with a line where a name may be misspelt', () => {
    const query = 'MATCH (m:Meeting)\nRETURN m.titel'
    expect(misspelt(query, schema).map((name) => doubt(name, query))).toMatchObject([
      { isDoubt: true, line: 2, fix: { from: 27, to: 32, insert: 'title' } },
    ])
  })
})

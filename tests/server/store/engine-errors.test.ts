import neo4j from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import { fromGrafeoError } from '../../../server/store/embedded/from-grafeo.ts'
import { fromNeo4jError, tooLargeForOne } from '../../../server/store/neo4j/neo4j-errors.ts'

/** An error of the driver, with a code of the server or one of its own. */
function driverError(code: string, message: string) {
  return Object.assign(new neo4j.Neo4jError(message, 'N/A', '50N42', ''), { code })
}

describe('an error of Neo4j', () => {
  it.each([
    ['Neo.ClientError.Statement.SyntaxError', 'bad-query'],
    ['Neo.ClientError.Statement.ParameterMissing', 'bad-query'],
    ['Neo.ClientError.Procedure.ProcedureNotFound', 'bad-query'],
    ['Neo.ClientError.Statement.AccessMode', 'query-refused'],
    ['Neo.ClientError.Security.Forbidden', 'query-refused'],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'conflict'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'query-timeout'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'query-timeout'],
    ['Neo.TransientError.Transaction.Terminated', 'cancelled'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'query-too-big'],
    ['Neo.TransientError.General.OutOfMemoryError', 'query-too-big'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'engine-unavailable'],
    ['Neo.ClientError.Security.Unauthorized', 'engine-unavailable'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'engine-unavailable'],
    ['ServiceUnavailable', 'engine-unavailable'],
    ['SessionExpired', 'engine-unavailable'],
    ['Neo.DatabaseError.General.UnknownError', 'internal'],
  ])('%s is %s', (code, expected) => {
    expect(fromNeo4jError(driverError(code, 'It says so'))).toMatchObject({ code: expected })
  })

  it('becomes one line, with its place', () => {
    const message = "Invalid input 'X': expected 'Y' (line 3, column 7 (offset: 40))\n\"X\"\n ^"
    expect(fromNeo4jError(driverError('Neo.ClientError.Statement.SyntaxError', message))).toMatchObject({
      message: "Invalid input 'X': expected 'Y' (line 3, column 7)",
      details: { line: 3, column: 7 },
    })
  })

  it('tells a transaction that is too large from memory that others use, which is worth a retry', () => {
    const code = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError'
    const said = (setting: string) =>
      driverError(
        code,
        `The allocation of an extra 2.0 MiB would use more than the limit 64.0 MiB. ${setting} threshold reached`,
      )
    expect(tooLargeForOne(said('db.memory.transaction.max'))).toMatchObject({
      code: 'query-too-big',
      message: expect.stringContaining('64.0 MiB (db.memory.transaction.max)'),
      details: { setting: 'db.memory.transaction.max', limit: '64.0 MiB' },
    })
    expect(tooLargeForOne(said('dbms.memory.transaction.total.max'))).toBeNull()
    expect(tooLargeForOne(new Error('db.memory.transaction.max'))).toBeNull()
  })

  it('leaves every other error unchanged', () => {
    const other = new Error('mine')
    expect(fromNeo4jError(other)).toBe(other)
  })
})

describe('an error of the embedded engine', () => {
  const grafeo = (gqlStatus: string, message: string) => Object.assign(new Error(message), { gqlStatus })

  it('becomes one line, with its place and the help', () => {
    const message = [
      'Query error: GRAFEO-Q001: syntax error: [Cypher] Expected RParen',
      '  --> query:1:10',
      '   |',
      ' 1 | MATCH (n RETURN n',
      "  help: Did you mean ')'?",
    ].join('\n')
    expect(fromGrafeoError(grafeo('42001', message))).toMatchObject({
      code: 'bad-query',
      message: "Syntax error: Expected RParen (line 1, column 10). Did you mean ')'?",
      details: { line: 1, column: 10 },
    })
  })

  it.each([
    ['22012', 'Query error: GRAFEO-Q006: division by zero: 1 / 0', 'bad-query'],
    ['G2000', 'Database error: GRAFEO-V001: Invalid value: Constraint violation: UNIQUE', 'conflict'],
    ['25G03', 'Transaction error: GRAFEO-T003: Cannot write in read-only transaction', 'query-refused'],
    ['', 'Database error: GRAFEO-X001: Internal error', 'internal'],
  ])('gets its code from the status %s: %s', (status, message, code) => {
    expect(fromGrafeoError(grafeo(status, message))).toMatchObject({ code })
  })
})

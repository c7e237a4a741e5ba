import { describe, expect, it } from 'vitest'
import { repositoryFiles, textOf } from '../support/repository.ts'

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm

/**
 * A clause with its operand, at the beginning of a string or of a line of one. A clause's name alone, as in the guard's
 * lists, is no statement, and neither is an example inside a sentence.
 */
const STATEMENT = new RegExp(
  `(?<=^\\s*|['"\`]\\s*)(?:${[
    '(?:OPTIONAL )?MATCH *(?:\\w+ *= *)?\\(',
    '(?:MERGE|CREATE) *\\(',
    'UNWIND +[$[]',
    '(?:CREATE|DROP)(?: \\w+)? (?:INDEX|CONSTRAINT)\\b',
    'CALL +(?:db|dbms)\\.',
    'RETURN \\w+ *[(.]',
  ].join('|')})`,
  'm',
)

/** Returns the first beginning of a Cypher statement in a module's code, comments aside, or undefined if it has none. */
function cypherIn(code: string): string | undefined {
  return STATEMENT.exec(code.replace(COMMENT, ''))?.[0]
}

const cypherFiles = repositoryFiles().filter((path) => path.startsWith('cypher/') && path.endsWith('.cypher'))

describe('Cypher', () => {
  it('stands in cypher/ and nowhere else in the program', () => {
    const strays = repositoryFiles()
      .filter((path) => /^(model|server|client)\/.*\.ts$/.test(path))
      .flatMap((path) => {
        const found = cypherIn(textOf(path))
        return found ? [`${path}: ${found}`] : []
      })
    expect(strays).toEqual([])
  })

  it('is one statement a file, below a comment that says what it returns', () => {
    const odd = cypherFiles.filter((path) => {
      const text = textOf(path)
      const body = text.replace(/^\/\/.*$/gm, '').trim()
      return !text.startsWith('// ') || body === '' || (body.includes(';') && !path.startsWith('cypher/schema/'))
    })
    expect(odd).toEqual([])
  })

  it('has several statements only in the schema, each below a comment that says what it is for', () => {
    const parts = cypherFiles
      .filter((path) => path.startsWith('cypher/schema/'))
      .flatMap((path) => textOf(path).trim().split(';\n\n'))
    expect(parts.filter((part) => !/^(\/\/ .*\n+)+CREATE [^;]+;?$/.test(part))).toEqual([])
  })

  it('looks entities up by the label that has the index, because any other label means a scan', () => {
    const scanning = repositoryFiles()
      .filter((path) => /^cypher\/(read|write)\/(?!console\/).*\.cypher$/.test(path))
      .filter((path) => /\(\w*:(Person|State|Organisation|Meeting) \{id\b/.test(textOf(path)))
    expect(scanning).toEqual([])
  })
})

describe('the finder of stray Cypher', () => {
  it.each([
    "store.read('MATCH (n) RETURN n')",
    '`UNWIND $rows AS row`',
    "'CREATE CONSTRAINT entity_id IF NOT EXISTS'",
    "'CREATE FULLTEXT INDEX names'",
    "'CALL db.labels()'",
    "'MATCH (n) DETACH DELETE n'",
    '`\n    OPTIONAL MATCH path = (a)--(b)`',
  ])('finds %s', (code) => {
    expect(cypherIn(code)).toBeDefined()
  })

  it.each([
    "const CLAUSES = ['MATCH', 'UNWIND', 'CREATE']",
    "'There is no query here: write one such as MATCH (n)'",
    '/** Refuses CREATE (n). */',
    '  // MATCH (n) is a read',
  ])('lets %s pass', (code) => {
    expect(cypherIn(code)).toBeUndefined()
  })
})

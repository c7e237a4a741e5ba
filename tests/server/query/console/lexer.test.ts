import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lex } from '../../../../server/query/console/lexer.ts'
import type { Engine } from '../../../../server/store/graph-store.ts'

const read = (text: string, engine: Engine = 'neo4j') => lex(text, engine).map(({ kind, value }) => [kind, value])

describe('the lexer', () => {
  it('tells words, names in backticks, strings, numbers and marks apart', () => {
    expect(read("RETURN `a b`.x + 'it\\'s' >= 1.5e-3")).toEqual([
      ['word', 'RETURN'],
      ['quoted', 'a b'],
      ['mark', '.'],
      ['word', 'x'],
      ['mark', '+'],
      ['string', "'it\\'s'"],
      ['mark', '>'],
      ['mark', '='],
      ['number', '1.5e-3'],
    ])
  })

  it('leaves dots between two numbers', () => {
    expect(read('x[1..3]').map(([, value]) => value)).toEqual(['x', '[', '1', '.', '.3', ']'])
  })

  it('reads a doubled backtick as each engine does', () => {
    expect(read('`a``b`', 'neo4j')).toEqual([['quoted', 'a`b']])
    expect(read('`a``b`', 'embedded')).toEqual([
      ['quoted', 'a'],
      ['quoted', 'b'],
    ])
  })

  it('ends a line comment at a lone carriage return for Neo4j only', () => {
    expect(read('a // b\rc\nd', 'neo4j').map(([, value]) => value)).toEqual(['a', 'c', 'd'])
    expect(read('a // b\rc\nd', 'embedded').map(([, value]) => value)).toEqual(['a', 'd'])
  })

  it('reads a string of 100,000 escapes without running out of stack', () => {
    expect(read(`'${"\\'".repeat(50_000)}'`)).toHaveLength(1)
  })

  it.each<Engine>(['neo4j', 'embedded'])(
    'gives every token its place and leaves out only space and comments (%s)',
    (engine) => {
      const piece = fc.constantFrom(
        'MATCH',
        'größe',
        '`a b`',
        "'x\\'y'",
        '"//"',
        '12',
        '0xFF',
        '(',
        ')',
        '{',
        '-',
        '>',
        '$',
        ',',
      )
      const gap = fc.constantFrom(' ', '\n', '\t', '\r\n', ' /* MATCH ( */ ', " // '`\n")
      fc.assert(
        fc.property(fc.array(fc.tuple(piece, gap)), (pieces) => {
          const text = pieces.flat().join('')
          const tokens = lex(text, engine)
          expect(tokens.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(
            pieces.map(([p]) => p),
          )
        }),
      )
    },
  )
})

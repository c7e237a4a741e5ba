import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JsonElement, jsonElements } from '../../../../server/formats/json/elements.ts'
import { syntaxProblem } from '../../../../server/formats/json/parse.ts'
import { collected } from '../reading.ts'

async function* pieces(text: string, size = text.length || 1) {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size)
}
async function elements(text: string, size?: number) {
  return collected(jsonElements(pieces(text, size)))
}
const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the elements of a JSON document', () => {
  it('are the items of its lists and its other members whole', async () => {
    expect(await elements('{"a": [1, {"b": "]}"}, []], "c": {"d": [2]}, "e": null, "f": []}')).toEqual([
      { member: 'a', index: 0, value: 1 },
      { member: 'a', index: 1, value: { b: ']}' } },
      { member: 'a', index: 2, value: [] },
      { member: 'c', index: null, value: { d: [2] } },
      { member: 'e', index: null, value: null },
    ])
  })

  it('are what JSON.parse reads, however the text is cut into pieces', async () => {
    const member = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()))
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), member),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(2),
        async (document, size, indent) => {
          const text = JSON.stringify(document, null, indent)
          const expected = Object.entries(JSON.parse(text) as object).flatMap(([name, value]): JsonElement[] =>
            Array.isArray(value)
              ? value.map((item: unknown, index) => ({ member: name, index, value: item }))
              : [{ member: name, index: null, value }],
          )
          expect(await elements(text, size)).toEqual(expected)
        },
      ),
    )
  })

  it.each([
    ['', 'line 1, column 1: expected {, found the end of the file'],
    ['[1]', 'line 1, column 1: expected {, found "["'],
    ['{"a": [1\n 2]}', 'line 2, column 2: expected a comma or ], found "2"'],
    ['{"a": [\n  {"b": 1,}\n]}', 'line 2, column 11: expected a name in double quotes, found "}"'],
    ['{"a": [{"b" 1}]}', 'line 1, column 13: expected a colon, found "1"'],
    ['{"a": [tru]}', 'line 1, column 8: expected a value, found "t"'],
    ['{"a": 1,}', 'line 1, column 9: expected a name in double quotes, found "}"'],
    ['{"a": ["b', 'line 1, column 10: expected a closing ", found the end of the file'],
    ['{"a": [{"b": 1}', 'line 1, column 16: expected a comma or ], found the end of the file'],
    ['{"a": [{"b": [1}, {"c": 2}]}', 'line 1, column 16: expected a comma or ], found "}"'],
    ['{"a": 1} x', 'line 1, column 10: expected nothing more, found "x"'],
    ["{'a': 1}", 'line 1, column 2: expected a name in double quotes or }, found "\'"'],
  ])('says in %j where it broke and what was expected', async (text, message) => {
    await expect(elements(text, 3)).rejects.toThrow(message)
  })
})

describe('the search for a syntax fault', () => {
  it('finds a fault in exactly the texts that JSON.parse refuses', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '}', ']', ',', ':', '\\', 'x', '0', '\n'))
      .map(([text, at, insert]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + insert + text.slice(place + 1)
      })
    fc.assert(
      fc.property(broken, (text) => (syntaxProblem(text) === null) === isJson(text)),
      { numRuns: 1_000 },
    )
  })

  it('refuses a nesting deeper than any record needs', () => {
    expect(syntaxProblem('['.repeat(100_000))?.expected).toBe('at most 500 levels')
  })
})

import { describe, expect, it } from 'vitest'
import { parameterNames, typedIn, typedOf, valuesFor } from '../../../client/console/query-text.ts'

describe('the values of a query', () => {
  it('are asked for once each, in the order in which the query names them', () => {
    expect(parameterNames('MATCH (m {id: $id}) WHERE m.x > $since AND m.y > $id RETURN m')).toEqual(['id', 'since'])
  })

  it('are not asked for by what stands in strings, comments and quoted names', () => {
    expect(parameterNames('// $a\nRETURN \'$b\', "\\" $c", `$d` /* $e\n$f */ AS x, $g')).toEqual(['g'])
  })

  it('are JSON where they read as JSON, else the text itself', () => {
    const typed = { n: '5', list: '["a", 1]', text: 'state:PRK', quoted: '"5"', empty: '' }
    expect(valuesFor('RETURN $n, $list, $text, $quoted, $empty, $missing', typed)).toEqual({
      n: 5,
      list: ['a', 1],
      text: 'state:PRK',
      quoted: '5',
    })
  })

  it('leave out what the query does not take', () => {
    expect(valuesFor('RETURN $a', { a: '1', b: '2' })).toEqual({ a: 1 })
  })

  it.each([5, '5', 'plain', true, 'true', null, ['a'], { x: 1 }, '', '"'])(
    'come back from an address as %j',
    (value) => {
      const typed = typedIn(JSON.stringify({ value }))
      expect(typed).toEqual({ value: typedOf(value) })
      if (value !== '') expect(valuesFor('RETURN $value', typed)).toEqual({ value })
    },
  )

  it('are none in an address that was cut short or holds something else', () => {
    for (const json of ['{"a": ', '[1]', 'null', '7', null]) expect(typedIn(json)).toEqual({})
  })
})

import { describe, expect, it } from 'vitest'
import { escaped } from '../../model/markup.ts'

describe('a text in XML and HTML', () => {
  it('has no character that could end it', () => {
    expect(escaped(`<a href="x" title='y'>&</a>`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;')
  })

  it('has none that XML does not allow, and keeps the others', () => {
    expect(escaped('a\u0000b\u0008c\u000Bd\u000Ce\u000Ef\u001Fg\uFFFEh\uFFFFi\uD800j')).toBe('abcdefghij')
    expect(escaped('a\tb\nc\rd é 한 𝄞')).toBe('a\tb\nc\rd é 한 𝄞')
  })
})

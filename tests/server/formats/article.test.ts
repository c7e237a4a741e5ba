import { describe, expect, it } from 'vitest'
import { valuesSchema } from '../../../model/claim.ts'
import { readArticleFile } from '../../../server/formats/article/reader.ts'
import { fileOf, readingOf } from './reading.ts'

const PLAIN = `Talks in Nairobi

Date: 2024-05-15
URL: https://news.example/talks

Kenyan Foreign Minister Wanjiru Otieno met Ugandan counterpart Moses Kato in Nairobi on Monday to discuss trade.
`
const HTML = `<!doctype html><html><head><title>Talks</title><meta property="og:site_name" content="Example News">
<meta property="article:published_time" content="2024-05-15T08:00:00Z"><link rel="canonical" href="https://news.example/a">
<script>document.write('Wanjiru Otieno met Adolf Script')</script></head><body><article><h1>Talks</h1>
<p>Kenyan Foreign Minister Wanjiru&nbsp;Otieno <b>met</b> Ugandan counterpart Moses Kato in Nairobi on Monday, the ministry said.</p>
<p>They agreed to open two more border posts and to meet again in June, when the trade year ends in both countries.</p>
<script>Evil Script met Moses Kato</script></article></body></html>`

const read = (name: string, content: string) => readingOf(readArticleFile, fileOf(name, content))

describe('an article', () => {
  it('is one row: its people, states, meetings and ties, each quoting the text', async () => {
    const { claims, rows, sources } = await read('talks.txt', PLAIN)
    expect(rows).toEqual({ accepted: 1, rejected: 0 })
    expect(claims.map(({ type, key, from, to }) => [type, key ?? `${from} > ${to}`])).toEqual([
      ['Person', 'text:https://news.example/talks#wanjiru-otieno'],
      ['Person', 'text:https://news.example/talks#moses-kato'],
      ['State', 'state:KEN'],
      ['State', 'state:UGA'],
      ['REPRESENTS', 'text:https://news.example/talks#wanjiru-otieno > state:KEN'],
      ['REPRESENTS', 'text:https://news.example/talks#moses-kato > state:UGA'],
      ['Meeting', expect.stringContaining('text:https://news.example/talks#meeting/')],
      ['PARTICIPATED_IN', expect.stringContaining('wanjiru-otieno > ')],
      ['PARTICIPATED_IN', expect.stringContaining('moses-kato > ')],
      ['HELD_IN', expect.stringContaining(' > state:KEN')],
    ])
    const text = sources[0]?.text ?? ''
    for (const { quote, start, end } of claims) expect(text.slice(start, end)).toBe(quote)
  })

  it('is known by its address, and keeps title, day and text', async () => {
    const { sources } = await read('talks.txt', PLAIN)
    expect(sources).toMatchObject([
      { id: 'https://news.example/talks', name: 'Talks in Nairobi', publishedAt: '2024-05-15', text: PLAIN },
    ])
  })

  it('states values that the model takes, and how sure the rule is', async () => {
    const { claims } = await read('talks.txt', PLAIN)
    for (const { type, values, method, confidence } of claims) {
      expect(valuesSchema(type).safeParse(values).success).toBe(true)
      expect(method).toBe('rule')
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
    }
    expect(claims.find(({ type }) => type === 'Meeting')?.values).toMatchObject({
      date: '2024-05-13',
      place: 'Nairobi',
      topics: ['trade'],
    })
  })

  it('from a saved page is its words; scripts are neither run nor read', async () => {
    const { claims, sources } = await read('talks.html', HTML)
    expect(sources).toMatchObject([
      { id: 'https://news.example/a', publisher: 'Example News', publishedAt: '2024-05-15' },
    ])
    expect(sources[0]?.text).not.toContain('Script')
    const people = claims.filter(({ type }) => type === 'Person').map(({ values }) => values.name)
    expect(people).toEqual(['Wanjiru Otieno', 'Moses Kato'])
  })

  it('in Markdown takes its day from the front matter and its title from the heading', async () => {
    const { sources, claims } = await read(
      'talks.md',
      '---\ndate: 15 May 2024\n---\n# Talks\n\n**Wanjiru Otieno** met [Moses Kato](https://x.example) in Nairobi on Monday.\n',
    )
    expect(sources).toMatchObject([{ name: 'Talks', publishedAt: '2024-05-15' }])
    expect(claims.find(({ type }) => type === 'Meeting')?.values.date).toBe('2024-05-13')
  })

  it('that nests without end is refused with a reason, and stores nothing', async () => {
    const { errors, claims } = await read('deep.html', '<div>'.repeat(2_000))
    expect(claims).toEqual([])
    expect(errors).toMatchObject([{ file: 'deep.html', reason: expect.stringMatching(/nests .*more than 500/) }])
  })
})

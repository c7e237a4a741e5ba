import { describe, expect, it } from 'vitest'
import { isRelation } from '../../model/claim.ts'
import { kindOfId } from '../../model/entity.ts'
import { joins } from '../../model/relation.ts'
import type { ClaimAsRead } from '../../server/formats/reader.ts'
import { ofType, readExample } from './example.ts'

const example = await readExample()
const { claims } = example
const texts = new Map(example.sources.map(({ id, text }) => [id, text ?? '']))

/** All names of each entity, by its key. */
const names = new Map<string, string[]>()
for (const { key, values } of claims) {
  if (key === undefined) continue
  const { name, acronym, aliases } = values
  const called = [name, acronym, ...(Array.isArray(aliases) ? aliases : [])]
  names.set(
    key,
    called.filter((text) => typeof text === 'string'),
  )
}
const isNamedIn = (quote: string | undefined, key: string | undefined) =>
  (names.get(key ?? '') ?? []).some((name) => quote?.includes(name) === true)
const shown = (claim: ClaimAsRead) => `${claim.from ?? claim.key} ${claim.type}: ${claim.quote}`

describe('the bundled example', () => {
  it('is read without an error or a note', () => {
    expect(example.errors).toEqual([])
    expect(example.notes).toEqual([])
  })

  it('has 89 people, 58 states, 29 organisations and 73 meetings', () => {
    const counts = (['Person', 'State', 'Organisation', 'Meeting'] as const).map(
      (kind) => new Set(ofType(claims, kind).map(({ key }) => key)).size,
    )
    expect(counts).toEqual([89, 58, 29, 73])
  })

  it('has ids in Parley’s form, and ties that join the right kinds of known entities', () => {
    for (const { type, from = '', to = '', values } of claims.filter(({ type }) => isRelation(type))) {
      const [fromKind, toKind] = [kindOfId(from), kindOfId(to)]
      expect(
        fromKind !== null && toKind !== null && isRelation(type) && joins(type, fromKind, toKind),
        `${from} ${type} ${to}`,
      ).toBe(true)
      for (const end of [from, to, values.representing])
        expect(end === undefined || names.has(String(end)), `${end} in ${from} ${type} ${to}`).toBe(true)
    }
  })

  it('has a quote for every claim, at its place in the text of the source', () => {
    for (const claim of claims) {
      const { source, quote, start, end } = claim
      expect(quote, shown(claim)).toBeDefined()
      expect(texts.get(source)?.slice(start, end)).toBe(quote)
    }
  })

  it('quotes whole sentences', () => {
    for (const { quote = '', source, start = 0 } of claims) {
      expect(quote).toMatch(/^[\p{Lu}\p{N}].*[.]$/u)
      expect(start === 0 || texts.get(source)?.charAt(start - 1) === ' ').toBe(true)
    }
  })

  it('names participants, office holders, members and topics in the quote', () => {
    for (const claim of ofType(claims, 'PARTICIPATED_IN'))
      expect(isNamedIn(claim.quote, claim.from), shown(claim)).toBe(true)
    for (const claim of ofType(claims, 'CONCERNS')) expect(isNamedIn(claim.quote, claim.to), shown(claim)).toBe(true)
    for (const type of ['REPRESENTS', 'MEMBER_OF'] as const) {
      for (const claim of ofType(claims, type)) {
        expect(isNamedIn(claim.quote, claim.from) && isNamedIn(claim.quote, claim.to), shown(claim)).toBe(true)
      }
    }
  })

  it('says in the quote of a meeting when and where it was, and in its text if it fell through', () => {
    const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
    const words = { cancelled: 'cancelled', postponed: 'postponed', planned: 'plans', denied: 'denied' }
    for (const claim of ofType(claims, 'Meeting')) {
      const { quote = '', source, values } = claim
      const last = String(values.date).split('/').at(-1) ?? ''
      expect(quote).toContain(month.format(new Date(last)))
      if (last.length === 10) expect(quote).toContain(` ${Number(last.slice(8))} `)
      if (values.place !== undefined) expect(quote).toContain(String(values.place))
      const word = Object.entries(words).find(([status]) => status === values.status)?.[1] ?? ''
      expect(texts.get(source)).toContain(word)
    }
  })

  it('attributes nothing to a real publisher', () => {
    for (const { publisher, url, id, basedOn } of example.sources) {
      expect({ publisher, url }).toEqual({ publisher: 'Parley example', url: undefined })
      expect(id).toMatch(/^parley-example:/)
      if (ofType(claims, 'Meeting').some(({ source }) => source === id)) expect(basedOn).toMatch(/^https?:\/\//)
    }
  })

  it('publishes a dispatch on the last day of its meeting, or on the day the meeting was denied', () => {
    const days = new Map(example.sources.map(({ id, publishedAt }) => [id, publishedAt]))
    for (const { source, values } of ofType(claims, 'Meeting')) {
      const last = String(values.date).split('/').at(-1)
      expect(days.get(source)).toBe(values.status === 'denied' ? '2024-11-11' : last)
    }
  })
})

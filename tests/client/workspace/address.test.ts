import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fragmentOf, isShareable, pack, placeOf, unpack } from '../../../client/workspace/address.ts'
import { emptyView } from '../../../client/workspace/view.ts'
import { views } from '../support/graphs.ts'

const packed = (value: unknown) => deflateRawSync(JSON.stringify(value)).toString('base64url')

describe('a view in an address', () => {
  it('comes back as it was, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(views, async (view) => {
        expect(await unpack(await pack(view))).toEqual(view)
      }),
    )
  })

  it('needs no escaping', async () => {
    await fc.assert(
      fc.asyncProperty(views, async (view) => {
        expect(await pack(view)).toMatch(/^[\w-]+$/)
      }),
    )
  })

  it('stays short: forty items with places fit into 800 characters', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `meeting:2024-11-${10 + (index % 20)}-talks-number-${index}`)
    const positions = Object.fromEntries(ids.map((id, index) => [id, { x: index * 37, y: index * -53 }]))
    expect((await pack({ ...emptyView, ids, positions })).length).toBeLessThan(800)
  })

  it('keeps names in any script, and marks of direction', async () => {
    const view = { ...emptyView, ids: ['person:만나다', 'org:\u202Ereversed'], selection: ['person:만나다'] }
    expect(await unpack(await pack(view))).toEqual(view)
  })

  it('drops numbers that name no item', async () => {
    const view = await unpack(packed({ v: 1, n: [['person:a']], h: [0, 7], p: [3] }))
    expect(view).toMatchObject({ ids: ['person:a'], hidden: ['person:a'], pinned: [] })
  })

  it.each([
    ['nothing', ''],
    [
      'an address that was cut short',
      async () => (await pack({ ...emptyView, ids: ['person:a', 'person:b'] })).slice(0, -6),
    ],
    ['text that is no base64', 'a b%c'],
    ['JSON of another shape', packed({ v: 1, n: 'person:a' })],
    ['a version to come', packed({ v: 2, n: [] })],
    ['a property nobody knows', packed({ v: 1, n: [], evil: true })],
  ])('refuses %s', async (_, text) => {
    await expect(unpack(typeof text === 'string' ? text : await text())).rejects.toThrow()
  })

  it('refuses a small address that inflates to something huge', async () => {
    const bomb = packed({ v: 1, n: [['a'.repeat(20_000_000)]] })
    expect(bomb.length).toBeLessThan(40_000)
    await expect(unpack(bomb)).rejects.toThrow('too large')
  })
})

describe('the fragment of an address', () => {
  it.each([
    ['', '#explore'],
    ['#', '#explore'],
    ['#nowhere', '#explore'],
    ['#explore/abc_-1', '#explore/abc_-1'],
    ['#explore/saved.9f', '#explore/saved.9f'],
    ['#paths/abc?from=person%3Aa&to=state%3AKOR', '#paths/abc?from=person%3Aa&to=state%3AKOR'],
    ['#paths?from=a?b/c', '#paths?from=a%3Fb%2Fc'],
  ])('%s is read, and written as %s', (fragment, written) => {
    expect(fragmentOf(placeOf(fragment))).toBe(written)
  })

  it('holds a page, a view and a query for the page', () => {
    const { page, view, query } = placeOf('#paths/xyz?from=person:a&avoid=b%20c')
    expect([page, view, query.get('from'), query.get('avoid')]).toEqual(['paths', 'xyz', 'person:a', 'b c'])
  })
})

describe('a link to a page', () => {
  it.each([
    ['#explore', false, false],
    ['#explore', true, true],
    ['#paths?from=person:a&to=person:b', false, true],
    ['#paths', true, false],
    ['#query?q=MATCH+(n)+RETURN+n', false, true],
    ['#query', true, false],
  ])('%s can be shared if it shows what is there (with items in the view: %s): %s', (fragment, hasView, can) => {
    expect(isShareable(placeOf(fragment), hasView)).toBe(can)
  })
})

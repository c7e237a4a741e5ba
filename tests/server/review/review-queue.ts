import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ReviewRequest } from '../../../model/api/review.ts'
import { ClaimId } from '../../../model/claim.ts'
import { undo } from '../../../server/ingest/undo.ts'
import { check } from '../../../server/journal/check.ts'
import { reviewQueue } from '../../../server/review/review-queue.ts'
import { saveDecision } from '../../../server/review/save-decision.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { loadClaims, type Said } from '../ingest/load-claims.ts'

const now = () => new Date().toISOString()
const decider = { by: 'a test', now }
const text = 'Ada Stone met Ben Frost on Monday. Cleo Marsh hosted the talks.'
const quoted = (quote: string) => ({
  quote,
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  method: 'rule' as const,
  confidence: 0.8,
})

const wire = (date: string): Said[] => [
  {
    type: 'Meeting',
    key: 'meeting:a-talk',
    values: { name: 'A talk', date, status: 'held' },
    method: 'record',
    confidence: 1,
  },
]
const article: Said[] = [
  { type: 'Person', key: 'person:cleo-marsh', values: { name: 'Cleo Marsh' }, ...quoted('Cleo Marsh hosted') },
  { type: 'Person', key: 'person:ada-stone', values: { name: 'Ada Stone' }, ...quoted('Ada Stone met') },
  {
    type: 'PARTICIPATED_IN',
    from: 'person:ada-stone',
    to: 'meeting:a-talk',
    values: { role: 'visitor' },
    ...quoted('Ada Stone met Ben Frost'),
  },
]

/** Tests the review queue over a store that this suite fills, in the same way on each engine. */
export function describeReviewQueue(name: string, open: () => Promise<GraphStore>): void {
  describe(name, () => {
    let store: GraphStore
    beforeAll(async () => {
      store = await open()
      await load('https://example.org/a', wire('2024-11-04'))
      await load('https://example.org/b', wire('2024-11-05'))
      await load('https://example.org/text', article, text)
    })
    afterAll(() => store.close())

    async function load(source: string, said: readonly Said[], body?: string) {
      const report = await loadClaims(store, source, said, body === undefined ? {} : { text: body })
      expect(report.errors).toEqual([])
    }
    const queue = (request: Record<string, unknown> = {}) => reviewQueue(store, ReviewRequest.parse(request))

    it('holds contradictions, then the claims read from text in the order of the text', async () => {
      const { counts, items, names, nextCursor } = await queue()
      expect(counts).toEqual({ same: 0, contradiction: 1, claim: 3 })
      expect(items[0]).toMatchObject({
        kind: 'contradiction',
        about: 'meeting:a-talk',
        property: 'date',
        values: [
          { value: '2024-11-05', claims: [{ sourceName: 'https://example.org/b' }] },
          { value: '2024-11-04', claims: [{ sourceName: 'https://example.org/a' }] },
        ],
      })
      const claims = items.slice(1).map((item) => (item.kind === 'claim' ? [item.claim.type, item.claim.start] : item))
      expect(new Set(claims.map(String))).toEqual(new Set(['Person,0', 'PARTICIPATED_IN,0', 'Person,35']))
      expect(String(claims.at(-1))).toBe('Person,35')
      expect(names).toMatchObject({ 'person:ada-stone': 'Ada Stone', 'meeting:a-talk': 'A talk' })
      expect(nextCursor).toBeNull()
    })

    it('neither repeats nor skips an item when another is decided between two pages', async () => {
      const first = await queue({ kind: 'claim', limit: 1 })
      const [item] = first.items
      if (item?.kind !== 'claim') throw new Error('The first item is a claim')
      const { batch } = await saveDecision(store, { kind: 'accept', claim: item.claim.id }, decider)
      const rest = await queue({ kind: 'claim', limit: 100, cursor: first.nextCursor })
      expect(rest.items).toHaveLength(2)
      expect((await queue()).counts.claim).toBe(2)
      await undo(store, batch.id, now)
      expect((await queue()).counts.claim).toBe(3)
    })

    it('drops a contradiction once one of its claims is accepted, and the graph follows', async () => {
      const { items } = await queue({ kind: 'contradiction' })
      const older = items[0]?.kind === 'contradiction' ? items[0].values[1]?.claims[0] : undefined
      const { batch } = await saveDecision(store, { kind: 'accept', claim: ClaimId.parse(older?.id) }, decider)
      expect((await queue()).counts.contradiction).toBe(0)
      expect(await check(store)).toMatchObject({ ok: true, differences: [] })
      await undo(store, batch.id, now)
      expect((await queue()).counts.contradiction).toBe(1)
    })

    it('does not ask about a tie whose end was rejected, until that is undone', async () => {
      const { items } = await queue({ kind: 'claim' })
      const ofAda = items.find((item) => item.kind === 'claim' && item.claim.about === 'person:ada-stone')
      const claim = ClaimId.parse(ofAda?.kind === 'claim' ? ofAda.claim.id : undefined)
      const { batch } = await saveDecision(store, { kind: 'reject', claim }, decider)
      const left = (await queue({ kind: 'claim' })).items
      expect(left.map((item) => item.kind === 'claim' && item.claim.about)).toEqual(['person:cleo-marsh'])
      await undo(store, batch.id, now)
      expect((await queue()).counts.claim).toBe(3)
    })

    it('refuses an invalid cursor', async () => {
      await expect(queue({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'bad-request' })
    })
  })
}

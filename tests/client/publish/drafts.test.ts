import { describe, expect, it } from 'vitest'
import { keepDraft, keptDraft } from '../../../client/publish/drafts.ts'

const draft = { title: 'Who met', caption: 'In 2024', credits: 'Data: the press', alt: '', theme: 'dark' as const }

function storage(held: Record<string, string> = {}) {
  return {
    getItem: (name: string) => held[name] ?? null,
    setItem: (name: string, text: string) => {
      held[name] = text
    },
  }
}

describe('the words of a snapshot that are not published yet', () => {
  it('are there again for the same subject, and for no other', () => {
    const kept = storage()
    keepDraft(kept, 'view person:a', draft)
    keepDraft(kept, 'view person:b', { ...draft, title: 'Others' })
    keepDraft(kept, 'view person:a', { ...draft, caption: 'In 2025' })
    expect(keptDraft(kept, 'view person:a')).toEqual({ ...draft, caption: 'In 2025' })
    expect(keptDraft(kept, 'view person:b')?.title).toBe('Others')
    expect(keptDraft(kept, 'paths person:a person:b')).toBeUndefined()
  })

  it('are those of the twenty subjects written about last', () => {
    const kept = storage()
    for (let subject = 0; subject <= 20; subject += 1) keepDraft(kept, `view ${subject}`, draft)
    expect([0, 1, 20].map((subject) => keptDraft(kept, `view ${subject}`) !== undefined)).toEqual([false, true, true])
  })

  it('come with what was decided about names', () => {
    const kept = storage()
    const mentions = { 'quote:c1': { do: 'role' as const, text: 'a minister' } }
    keepDraft(kept, 'view person:a', { ...draft, mentions })
    expect(keptDraft(kept, 'view person:a')?.mentions).toEqual(mentions)
  })

  it('are none where what is kept cannot be read', () => {
    expect(keptDraft(storage({ 'parley-drafts': '[[' }), 'view person:a')).toBeUndefined()
    expect(keptDraft(storage({ 'parley-drafts': '[["view person:a",{}]]' }), 'view person:a')).toBeUndefined()
  })
})

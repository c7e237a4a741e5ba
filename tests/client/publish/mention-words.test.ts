import { describe, expect, it } from 'vitest'
import { choiceWords, forAllOpen, isOpen, leftOutWords, placeWords } from '../../../client/publish/mention-words.ts'
import type { Mention, MentionChoice } from '../../../model/mention.ts'

const mention = (more: Partial<Mention> = {}): Mention => ({
  place: 'quote:a b c1',
  kind: 'quote',
  text: 'Kim Yong-hyun received him.',
  whom: [{ id: 'person:kim-yong-hyun', name: 'Kim Yong-hyun', isHidden: true }],
  choices: ['role', 'leave-out', 'publish'],
  choice: null,
  ...more,
})
const beside = [{ id: 'person:a', name: 'A', isHidden: false }]

describe('a text that names somebody left out', () => {
  it('is open until something says what to do with it, unless nobody hid them', () => {
    expect(isOpen(mention())).toBe(true)
    expect(isOpen(mention({ choice: { do: 'publish' } }))).toBe(false)
    expect(isOpen(mention({ whom: beside }))).toBe(false)
  })

  it('is named by its kind and field', () => {
    expect(placeWords(mention())).toBe('Quote')
    expect(placeWords({ kind: 'item', place: 'item:meeting:one:name' })).toBe('Item')
    expect(placeWords({ kind: 'item', place: 'item:meeting:one:place' })).toBe('Item, place')
    expect(placeWords({ kind: 'link', place: 'link:a|MET|b:meeting 1' })).toBe('Link, meeting 1')
  })

  it('offers what its kind can have, in words', () => {
    expect(choiceWords('leave-out', { kind: 'item', place: 'item:meeting:one:name' })).toBe('Leave the item out')
    expect(choiceWords('leave-out', { kind: 'item', place: 'item:meeting:one:place' })).toBe('Leave these words out')
    expect(choiceWords('role', mention())).toContain('[brackets]')
  })

  it('is decided together with the others that are open, where the choice is possible', () => {
    const title = mention({ place: 'title:', kind: 'title', choices: ['reword', 'role', 'publish'] })
    const done = mention({ place: 'quote:d', choice: { do: 'publish' } })
    const before: Record<string, MentionChoice> = { 'quote:d': { do: 'publish' } }
    expect(forAllOpen([mention(), title, done], before, { do: 'leave-out' })).toEqual({
      'quote:d': { do: 'publish' },
      'quote:a b c1': { do: 'leave-out' },
    })
    const reworded: Record<string, MentionChoice> = { 'title:': { do: 'reword', text: 'Talks' } }
    expect(forAllOpen([title], reworded, { do: 'publish' })).toEqual(reworded)
  })
})

describe('the sentence about who is left out', () => {
  it('counts who is left out, and the texts that named them', () => {
    expect(leftOutWords(0, [])).not.toContain('hidden')
    expect(leftOutWords(1, [mention({ whom: beside })])).toContain('1 item that is hidden or filtered stays out')
    expect(leftOutWords(1, [])).toContain('no public text names')
    const three = [mention(), mention({ choice: { do: 'publish' } }), mention({ choice: { do: 'leave-out' } })]
    expect(leftOutWords(2, three)).toContain(
      '3 texts name somebody among them: 1 without the name, 1 published with the name, 1 not decided',
    )
  })
})

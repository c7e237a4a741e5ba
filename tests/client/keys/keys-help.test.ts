import { describe, expect, it } from 'vitest'
import { commandOf } from '../../../client/keys/key-bindings.ts'
import { keysOf } from '../../../client/keys/keys-help.ts'
import { choices } from '../../../client/review/choices.ts'
import { pages } from '../../../client/workspace/address.ts'
import { claimItem, dispute, same } from '../review/items.ts'

const told = (page: (typeof pages)[number]) => keysOf(page).flatMap(([keys]) => keys)
const held = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

describe('the list of keys', () => {
  it('of Review has the key of every decision, and none that only Explore uses', () => {
    const decisions = [claimItem('1'), same('a', 'b'), dispute()].flatMap((item) => choices(item, 0, {}))
    expect(told('review')).toEqual(expect.arrayContaining(decisions.map(({ key }) => key)))
    expect(keysOf('review').map(([, what]) => what)).not.toContain('expand')
  })

  it('of Explore has every single-letter key', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz/?').filter((key) => commandOf({ key, ...held }, true))
    expect(told('explore')).toEqual(expect.arrayContaining(letters.map((key) => key.toUpperCase())))
  })

  it('is reached by a key on every page', () => {
    expect(pages.filter((page) => !told(page).includes('?'))).toEqual([])
  })
})

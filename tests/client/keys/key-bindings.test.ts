import { describe, expect, it } from 'vitest'
import { commandOf } from '../../../client/keys/key-bindings.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...held,
})

describe('the keys', () => {
  it.each([
    ['e', 'expand'],
    ['E', 'expand'],
    ['p', 'path'],
    ['h', 'hide'],
    ['f', 'pin'],
    ['l', 'list'],
    ['m', 'fold'],
    ['t', 'tidy'],
    ['/', 'search'],
    ['?', 'help'],
  ])('%s runs %s, but nothing if single-letter keys are off', (key, command) => {
    expect(commandOf(press(key), true)).toBe(command)
    expect(commandOf(press(key), false)).toBeUndefined()
  })

  it.each([
    [press('z', { ctrlKey: true }), 'undo'],
    [press('z', { metaKey: true }), 'undo'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    [press('y', { ctrlKey: true }), 'redo'],
    [press('F10', { shiftKey: true }), 'menu'],
    [press('Escape'), 'escape'],
    [press('Enter'), 'details'],
  ])('others work even if single-letter keys are off', (pressed, command) => {
    expect(commandOf(pressed, false)).toBe(command)
  })

  it.each([
    press('e', { ctrlKey: true }),
    press('e', { altKey: true }),
    press('p', { metaKey: true }),
    press('F10'),
    press('x'),
  ])('leave the keys of the browser alone', (pressed) => {
    expect(commandOf(pressed, true)).toBeUndefined()
  })
})

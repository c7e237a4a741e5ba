import { describe, expect, it } from 'vitest'
import { palettes } from '../../../model/drawing/palette.ts'
import { textOf } from '../../support/repository.ts'

const css = textOf('client/style/tokens.css')
const [light = '', dark = ''] = css.split(':root[data-theme="dark"]')

/** Returns the value of a token in a block of the stylesheet: `surface3` is `--surface-3`. */
function token(block: string, name: string): string | undefined {
  const dashed = name.replace(/[A-Z0-9]/g, (character) => `-${character.toLowerCase()}`)
  return new RegExp(`--${dashed}:\\s*([^;]+);`).exec(block)?.[1]
}

describe('the colours of stage and picture', () => {
  it.each(Object.entries(palettes.light))('are those of tokens.css: %s in the light theme', (name, colour) => {
    expect(token(light, name)).toBe(colour)
  })

  it.each(Object.entries(palettes.dark))('are those of tokens.css: %s in the dark theme', (name, colour) => {
    expect(token(dark, name) ?? token(light, name)).toBe(colour)
  })
})

import { describe, expect, it } from 'vitest'
import { safeLink } from '../../../client/parts/claims.ts'

describe('an address from data', () => {
  it.each([
    ['https://wire.example/1', true],
    ['http://wire.example/1', true],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['data:text/html,<script>', false],
    ['wire.example', false],
    [undefined, false],
  ])('%s becomes a link: %s', (address, isLink) => {
    expect(safeLink(address)).toBe(isLink ? address : undefined)
  })
})

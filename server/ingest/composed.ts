import type { Value } from '../../model/claim.ts'
import type { ClaimAsRead } from '../formats/reader.ts'

/**
 * Returns a claim with its keys and values in composed letters (Unicode NFC): "é" is one character or two, and both look
 * alike. So one name is one name, and one key one key, in whatever form a source writes it. The quote stays as it is: its
 * offsets count the source's own characters.
 */
export function composed({ key, from, to, values, ids, ...rest }: ClaimAsRead): ClaimAsRead {
  return {
    ...rest,
    ...(key === undefined ? {} : { key: inNfc(key) }),
    ...(from === undefined ? {} : { from: inNfc(from) }),
    ...(to === undefined ? {} : { to: inNfc(to) }),
    values: Object.fromEntries(Object.entries(values).map(([property, value]) => [property, composedValue(value)])),
    ...(ids === undefined
      ? {}
      : { ids: Object.fromEntries(Object.entries(ids).map(([named, id]) => [inNfc(named), id])) }),
  }
}

function composedValue(value: Value): Value {
  if (typeof value === 'number') return value
  return Array.isArray(value) ? value.map(inNfc) : inNfc(value)
}

/** Returns a text in composed letters. */
export function inNfc(text: string): string {
  return text.normalize('NFC')
}

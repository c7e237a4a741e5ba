import type { Counterpart } from '../../model/api/met.ts'
import { counted } from './counted.ts'

/** The meetings of two in words: "4 meetings, 1969–1974 · 7 in larger rounds · 1 planned". */
export function counterpartWords({
  held,
  large,
  other,
  since,
  until,
}: Omit<Counterpart, 'id' | 'kind' | 'name'>): string {
  const years = [since, until].flatMap((day) => day?.slice(0, 4) ?? [])
  const counts = [
    held > 0 ? counted(held, 'meeting') : '',
    large > 0 ? `${large.toLocaleString('en-GB')} in larger rounds` : '',
    ...Object.entries(other).map(([status, count]) => `${count.toLocaleString('en-GB')} ${status}`),
  ].filter(Boolean)
  return [[...new Set(years)].join('–'), ...counts].filter(Boolean).join(' · ')
}

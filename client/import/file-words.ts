import { shortDate } from '../../model/drawing/dates.ts'

const example = '4/11/2024'

/** Both readings of a date in the table, day first and month first: "4/11/2024 is 4 Nov 2024". */
export function dayReadings(sample: string): { dayFirst: string; monthFirst: string } {
  const text = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(sample) ? sample : example
  const [first = '', second = '', year = ''] = text.split(/[./-]/)
  const read = (month: string, day: string) => {
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    const words = shortDate(iso)
    return words === iso ? `${text} is not a date` : `${text} is ${words}`
  }
  return { dayFirst: read(second, first), monthFirst: read(first, second) }
}

const formats: Readonly<Record<string, string>> = {
  'parley-json': 'Parley JSON',
  'parley-json-lines': 'Parley JSON Lines',
  csv: 'table',
  'follow-the-money': 'FollowTheMoney',
  popolo: 'Popolo',
  'history-at-state': 'HistoryAtState',
  article: 'article',
}

/** The name of a format in words. */
export function formatWords(format: string): string {
  return formats[format] ?? format
}

/** "312 bytes", "1.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'KB'] : [bytes / 1_000_000, 'MB']
  return `${size >= 100 ? Math.round(size) : Number(size.toFixed(1))} ${unit}`
}

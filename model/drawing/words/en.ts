import { type FixedWords, joined, monthIn } from './fixed-words.ts'

export const en: FixedWords = {
  months: 'January February March April May June July August September October November December'.split(' '),
  shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  date: ({ year, month, day }, isShort) => joined(day === 0 ? '' : String(day), monthIn(en, month, isShort), year),
  withWeekday: (weekday, date) => `${weekday}, ${date}`,
  saysSharedParts: 'last',
  precision: { day: 'exact day', month: 'day not known', year: 'month not known', none: 'date not known' },
  tile: { year: 'YEAR', date: 'DATE' },
  kinds: { Person: 'person', State: 'state', Organisation: 'organisation', Meeting: 'meeting' },
  statuses: {
    held: 'meeting held',
    planned: 'planned',
    postponed: 'postponed',
    cancelled: 'cancelled',
    denied: 'denied',
    alleged: 'alleged',
  },
  links: {
    'takes part': 'takes part',
    hosts: 'hosts',
    'speaks for': 'speaks for',
    'is about': 'is about',
    'member of': 'member of',
    'held in': 'held in',
    'followed by': 'followed by',
    met: 'met',
  },
  totals: (items, links) =>
    `The picture shows ${items} ${items === 1 ? 'item' : 'items'} and ${links} ${links === 1 ? 'link' : 'links'}.`,
  listOfLinks: 'Links in this picture',
}

import { type FixedWords, joined, monthIn } from './fixed-words.ts'

export const de: FixedWords = {
  months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  shortMonths: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' '),
  weekdays: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' '),
  date: ({ year, month, day }, isShort) => joined(day === 0 ? '' : `${day}.`, monthIn(de, month, isShort), year),
  withWeekday: (weekday, date) => `${weekday}, ${date}`,
  saysSharedParts: 'last',
  precision: { day: 'genauer Tag', month: 'Tag unbekannt', year: 'Monat unbekannt', none: 'Datum unbekannt' },
  tile: { year: 'JAHR', date: 'DATUM' },
  kinds: { Person: 'Person', State: 'Staat', Organisation: 'Organisation', Meeting: 'Treffen' },
  statuses: {
    held: 'Treffen fand statt',
    planned: 'geplant',
    postponed: 'verschoben',
    cancelled: 'abgesagt',
    denied: 'bestritten',
    alleged: 'angeblich',
  },
  links: {
    'takes part': 'nimmt teil',
    hosts: 'ist Gastgeber',
    'speaks for': 'spricht für',
    'is about': 'handelt von',
    'member of': 'Mitglied von',
    'held in': 'Ort',
    'followed by': 'gefolgt von',
    met: 'traf',
  },
  totals: (items, links) =>
    `Das Bild zeigt ${items} ${items === 1 ? 'Element' : 'Elemente'} und ${links} ${links === 1 ? 'Verbindung' : 'Verbindungen'}.`,
  listOfLinks: 'Verbindungen in diesem Bild',
}

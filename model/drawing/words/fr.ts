import { type FixedWords, joined, monthIn } from './fixed-words.ts'

export const fr: FixedWords = {
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  shortMonths: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  weekdays: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  date: ({ year, month, day }, isShort) =>
    joined(day === 0 ? '' : day === 1 ? '1er' : String(day), monthIn(fr, month, isShort), year),
  withWeekday: (weekday, date) => `${weekday} ${date}`,
  saysSharedParts: 'last',
  precision: { day: 'jour exact', month: 'jour inconnu', year: 'mois inconnu', none: 'date inconnue' },
  tile: { year: 'ANNÉE', date: 'DATE' },
  kinds: { Person: 'personne', State: 'État', Organisation: 'organisation', Meeting: 'rencontre' },
  statuses: {
    held: 'rencontre tenue',
    planned: 'prévue',
    postponed: 'reportée',
    cancelled: 'annulée',
    denied: 'démentie',
    alleged: 'présumée',
  },
  links: {
    'takes part': 'participe',
    hosts: 'accueille',
    'speaks for': 'parle pour',
    'is about': 'porte sur',
    'member of': 'membre de',
    'held in': 'lieu',
    'followed by': 'suivie de',
    met: 'a rencontré',
  },
  totals: (items, links) =>
    `L’image montre ${items} élément${items > 1 ? 's' : ''} et ${links} lien${links > 1 ? 's' : ''}.`,
  listOfLinks: 'Liens de cette image',
}

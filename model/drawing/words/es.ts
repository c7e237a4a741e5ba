import { type FixedWords, monthIn } from './fixed-words.ts'

export const es: FixedWords = {
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  shortMonths: 'ene feb mar abr may jun jul ago sept oct nov dic'.split(' '),
  weekdays: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
  date: ({ year, month, day }, isShort) =>
    [day === 0 ? '' : String(day), monthIn(es, month, isShort), year]
      .filter((part) => part !== '')
      .join(isShort ? ' ' : ' de '),
  withWeekday: (weekday, date) => `${weekday}, ${date}`,
  saysSharedParts: 'last',
  precision: { day: 'día exacto', month: 'día desconocido', year: 'mes desconocido', none: 'fecha desconocida' },
  tile: { year: 'AÑO', date: 'FECHA' },
  kinds: { Person: 'persona', State: 'Estado', Organisation: 'organización', Meeting: 'reunión' },
  statuses: {
    held: 'reunión celebrada',
    planned: 'prevista',
    postponed: 'aplazada',
    cancelled: 'cancelada',
    denied: 'desmentida',
    alleged: 'supuesta',
  },
  links: {
    'takes part': 'participa',
    hosts: 'es anfitrión',
    'speaks for': 'habla por',
    'is about': 'trata de',
    'member of': 'miembro de',
    'held in': 'lugar',
    'followed by': 'seguida de',
    met: 'se reunió con',
  },
  totals: (items, links) =>
    `La imagen muestra ${items} elemento${items === 1 ? '' : 's'} y ${links} vínculo${links === 1 ? '' : 's'}.`,
  listOfLinks: 'Vínculos de esta imagen',
}

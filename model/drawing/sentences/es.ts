import type { Grammar } from './grammar.ts'

export const es: Grammar = {
  language: 'es',
  on: { day: 'el {}', month: 'en {}', year: 'en {}' },
  term: { both: '{} – {}', since: 'desde {}', until: 'hasta {}', article: 'el ' },
  between: 'entre {} y {}',
  and: ' y ',

  verbs: {
    tookPart: {
      held: '{a} participó en {b}',
      planned: '{a} iba a participar en {b}',
      said: '{a} habría participado en {b}',
    },
    hosted: {
      held: '{a} fue anfitrión de {b}',
      planned: '{a} iba a ser anfitrión de {b}',
      said: '{a} habría sido anfitrión de {b}',
    },
    chaired: { held: '{a} presidió {b}', planned: '{a} iba a presidir {b}', said: '{a} habría presidido {b}' },
    observed: {
      held: '{a} asistió como observador a {b}',
      planned: '{a} iba a asistir como observador a {b}',
      said: '{a} habría asistido como observador a {b}',
    },
    spokeAt: {
      held: '{a} intervino en {b}',
      planned: '{a} iba a intervenir en {b}',
      said: '{a} habría intervenido en {b}',
    },
    heldIn: {
      held: '{a} se celebró en {b}',
      planned: '{a} iba a celebrarse en {b}',
      said: '{a} se habría celebrado en {b}',
    },
    concerned: {
      held: '{a} trató sobre {b}',
      planned: '{a} iba a tratar sobre {b}',
      said: '{a} habría tratado sobre {b}',
    },
  },
  together: {
    held: '{a} participaron en {b}',
    planned: '{a} iban a participar en {b}',
    said: '{a} habrían participado en {b}',
  },
  met: '{a} se reunió con {b}',
  metTwice: '{a} se reunió con {b} dos veces',
  metTimes: '{a} se reunió con {b} {n} veces',
  speaksFor: { now: '{a} representa a {b}', past: '{a} representó a {b}' },
  memberOf: { now: '{a} es miembro de {b}', past: '{a} fue miembro de {b}' },
  partOf: '{a} forma parte de {b}',
  followedBy: 'A {a} siguió {b}',
  replacedBy: '{a} fue sustituido por {b}',
  ledTo: '{a} condujo a {b}',

  after: {
    postponed: '; la reunión se aplazó',
    cancelled: '; la reunión se canceló',
    denied: '; esto fue desmentido',
  },
  onBehalf: ', por {}',
  beside: ' ({})',
  named: (name, kind) => (kind === 'Meeting' ? `«${name}»` : name),
  at: (name, place) => `${name} (${place})`,
}

import type { Grammar } from './grammar.ts'

export const fr: Grammar = {
  language: 'fr',
  on: { day: 'le {}', month: 'en {}', year: 'en {}' },
  term: { both: '{} – {}', since: 'depuis {}', until: 'fin : {}', article: 'le ' },
  between: 'entre {} et {}',
  and: ' et ',

  verbs: {
    tookPart: {
      held: '{a} a participé à {b}',
      planned: '{a} devait participer à {b}',
      said: '{a} aurait participé à {b}',
    },
    hosted: { held: '{a} a accueilli {b}', planned: '{a} devait accueillir {b}', said: '{a} aurait accueilli {b}' },
    chaired: { held: '{a} a présidé {b}', planned: '{a} devait présider {b}', said: '{a} aurait présidé {b}' },
    observed: {
      held: '{a} a suivi {b} en observateur',
      planned: '{a} devait suivre {b} en observateur',
      said: '{a} aurait suivi {b} en observateur',
    },
    spokeAt: {
      held: '{a} est intervenu lors de {b}',
      planned: '{a} devait intervenir lors de {b}',
      said: '{a} serait intervenu lors de {b}',
    },
    heldIn: {
      held: '{a} a eu lieu dans ce pays : {b}',
      planned: '{a} devait avoir lieu dans ce pays : {b}',
      said: '{a} aurait eu lieu dans ce pays : {b}',
    },
    concerned: {
      held: '{a} portait sur {b}',
      planned: '{a} devait porter sur {b}',
      said: '{a} aurait porté sur {b}',
    },
  },
  together: {
    held: '{a} ont participé à {b}',
    planned: '{a} devaient participer à {b}',
    said: '{a} auraient participé à {b}',
  },
  met: '{a} a rencontré {b}',
  metTwice: '{a} a rencontré {b} deux fois',
  metTimes: '{a} a rencontré {b} {n} fois',
  speaksFor: { now: '{a} représente {b}', past: '{a} a représenté {b}' },
  memberOf: { now: '{a} est membre de {b}', past: '{a} a été membre de {b}' },
  partOf: '{a} fait partie de {b}',
  followedBy: '{a} a été suivi de {b}',
  replacedBy: '{a} a été remplacé par {b}',
  ledTo: '{a} a mené à {b}',

  after: {
    postponed: ' ; la réunion a été reportée',
    cancelled: ' ; la réunion a été annulée',
    denied: ' ; cela a été démenti',
  },
  onBehalf: ', pour {}',
  beside: ' ({})',
  named: (name, kind) => (kind === 'Meeting' ? `« ${name} »` : name),
  at: (name, place) => `${name} (${place})`,
}

import type { Grammar } from './grammar.ts'

export const de: Grammar = {
  language: 'de',
  on: { day: '{}', month: '{}', year: '{}' },
  term: { both: '{} bis {}', since: 'seit {}', until: 'bis {}', article: '' },
  between: 'zwischen {} und {}',
  and: ' und ',

  verbs: {
    tookPart: {
      held: '{a} nahm teil an {b}',
      planned: '{a} sollte teilnehmen an {b}',
      said: '{a} soll teilgenommen haben an {b}',
    },
    hosted: {
      held: '{a} war Gastgeber von {b}',
      planned: '{a} sollte Gastgeber sein von {b}',
      said: '{a} soll Gastgeber gewesen sein von {b}',
    },
    chaired: {
      held: '{a} leitete {b}',
      planned: '{a} sollte {b} leiten',
      said: '{a} soll {b} geleitet haben',
    },
    observed: {
      held: '{a} beobachtete {b}',
      planned: '{a} sollte {b} beobachten',
      said: '{a} soll {b} beobachtet haben',
    },
    spokeAt: {
      held: '{a} sprach bei {b}',
      planned: '{a} sollte sprechen bei {b}',
      said: '{a} soll gesprochen haben bei {b}',
    },
    heldIn: {
      held: '{a} fand statt in {b}',
      planned: '{a} sollte stattfinden in {b}',
      said: '{a} soll stattgefunden haben in {b}',
    },
    concerned: {
      held: '{a} betraf {b}',
      planned: '{a} sollte {b} betreffen',
      said: '{a} soll {b} betroffen haben',
    },
  },
  together: {
    held: '{a} nahmen teil an {b}',
    planned: '{a} sollten teilnehmen an {b}',
    said: '{a} sollen teilgenommen haben an {b}',
  },
  met: '{a} traf {b}',
  metTwice: '{a} traf {b} zweimal',
  metTimes: '{a} traf {b} {n}-mal',
  speaksFor: { now: '{a} vertritt {b}', past: '{a} vertrat {b}' },
  memberOf: { now: '{a} ist Mitglied von {b}', past: '{a} war Mitglied von {b}' },
  partOf: '{a} ist Teil von {b}',
  followedBy: 'Auf {a} folgte {b}',
  replacedBy: '{a} wurde ersetzt durch {b}',
  ledTo: '{a} führte zu {b}',

  after: {
    postponed: '; das Treffen wurde verschoben',
    cancelled: '; das Treffen wurde abgesagt',
    denied: '; das wurde bestritten',
  },
  onBehalf: ', für {}',
  beside: ' ({})',
  named: (name, kind) => (kind === 'Meeting' ? `„${name}“` : name),
  at: (name, place) => `${name} (${place})`,
}

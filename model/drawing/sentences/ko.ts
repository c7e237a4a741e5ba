import type { Grammar } from './grammar.ts'

export const ko: Grammar = {
  language: 'ko',
  on: { day: '{}', month: '{}', year: '{}' },
  term: { both: '{}부터 {}까지', since: '{}부터', until: '{}까지', article: '' },
  between: '{}부터 {}까지',
  and: ', ',

  verbs: {
    tookPart: {
      held: '{a:은} {when}{b}에 참석했다',
      planned: '{a:은} {when}{b}에 참석할 예정이었다',
      said: '{a:은} {when}{b}에 참석한 것으로 전해졌다',
    },
    hosted: {
      held: '{a:은} {when}{b:을} 주최했다',
      planned: '{a:은} {when}{b:을} 주최할 예정이었다',
      said: '{a:은} {when}{b:을} 주최한 것으로 전해졌다',
    },
    chaired: {
      held: '{a:은} {when}{b:을} 주재했다',
      planned: '{a:은} {when}{b:을} 주재할 예정이었다',
      said: '{a:은} {when}{b:을} 주재한 것으로 전해졌다',
    },
    observed: {
      held: '{a:은} {when}{b:을} 참관했다',
      planned: '{a:은} {when}{b:을} 참관할 예정이었다',
      said: '{a:은} {when}{b:을} 참관한 것으로 전해졌다',
    },
    spokeAt: {
      held: '{a:은} {when}{b}에서 발언했다',
      planned: '{a:은} {when}{b}에서 발언할 예정이었다',
      said: '{a:은} {when}{b}에서 발언한 것으로 전해졌다',
    },
    heldIn: {
      held: '{a:은} {when}{b}에서 열렸다',
      planned: '{a:은} {when}{b}에서 열릴 예정이었다',
      said: '{a:은} {when}{b}에서 열린 것으로 전해졌다',
    },
    concerned: {
      held: '{a:은} {b}에 관한 것이었다',
      planned: '{a:은} {b}에 관한 것으로 예정되었다',
      said: '{a:은} {b}에 관한 것으로 전해졌다',
    },
  },
  together: {
    held: '{a:은} {when}{b}에 참석했다',
    planned: '{a:은} {when}{b}에 참석할 예정이었다',
    said: '{a:은} {when}{b}에 참석한 것으로 전해졌다',
  },
  met: '{a:은} {when}{b:과} 만났다',
  metTwice: '{a:은} {when}{b:과} 두 번 만났다',
  metTimes: '{a:은} {when}{b:과} {n}번 만났다',
  speaksFor: { now: '{a:은} {b:을} 대표한다', past: '{a:은} {b:을} 대표했다' },
  memberOf: { now: '{a:은} {b}의 구성원이다', past: '{a:은} {b}의 구성원이었다' },
  partOf: '{a:은} {b}의 일부이다',
  followedBy: '{a}에 이어 {b:이} 열렸다',
  replacedBy: '{a:은} {b:로} 대체되었다',
  ledTo: '{a:은} {b:로} 이어졌다',

  after: { postponed: ' (회의는 연기되었다)', cancelled: ' (회의는 취소되었다)', denied: ' (부인되었다)' },
  onBehalf: ' ({} 대표)',
  beside: ' ({})',
  named: (name, kind) => (kind === 'Meeting' ? `‘${name}’` : name),
  at: (name, place) => `${name}(${place})`,
}

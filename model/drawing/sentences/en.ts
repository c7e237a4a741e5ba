import type { Grammar } from './grammar.ts'

const MEETING =
  /\b(talks|meetings?|summit|visit|dialogue|conference|call|consultations?|negotiations?|forum|trip|signing|session|round|assembly|dinner|ministerial)\b/i
/** Verbs that make a meeting's name a sentence: "Viktor Orbán meets Vladimir Putin". */
const CLAUSE =
  /\b(meets?|receives?|received|speaks?|holds?|hosts?|visits (?!by|of|to)|sees|briefs?|calls (?!by|between)|travels|goes|agrees?|signs?|joins?|launch(es)?|hears?|at the)\b/
const COMMON =
  /^(Talks|Meeting|Summit|Visit|Dialogue|Conference|Call|Consultations?|Negotiations?|Forum|Trip|Signing|Session|Round|Dinner|Ministerial|State|Official|Working|Reported|Planned|Phone|Video|Virtual|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Annual|Bilateral|Trilateral|Strategic|Defen[cs]e|Foreign|Joint|Informal|Emergency)(?= \p{Ll}|$)/u
const POSSESSIVE = /^[^,]{0,60}[’']s\b/
/** A sentence about talks, which are many, up to its verb. */
const PLURAL = /^(The (?:(?!of )[^\s,;]+ ){0,4}(?:talks|consultations|negotiations)(?: [^,;]*?)?) (was|is) /i
const COUNTRY =
  /^(United |Netherlands$|Philippines$|Bahamas$|Gambia$|Maldives$|Seychelles$|Comoros$|Holy See$|Soviet Union$|Vatican$|\w+ Islands$|\w+ Republic$|Central African Republic$|Republic of |Democratic |Czech Republic$|Dominican Republic$|Russian Federation$)/
const BODY =
  /\b(Union|Nations|Commission|Council|Ministry|Committee|Parliament|Assembly|Organi[sz]ation|Agency|Association|Fund|League|Community|Department|Office|Government|Court|Group|Party|Institute|Federation|Conference|Delegation|Secretariat|Service|Team|Dialogue|World Bank|Academy|Army|Navy|Bureau|Foundation|Forum|Chamber|Senate|Congress|Cabinet)\b/

export const en: Grammar = {
  language: 'en',
  on: { day: '{}', month: '{}', year: '{}' },
  term: { both: 'from {} to {}', since: 'since {}', until: 'until {}', article: '' },
  between: 'between {} and {}',
  and: ' and ',

  verbs: {
    tookPart: {
      held: '{a} took part in {b}',
      planned: '{a} was to take part in {b}',
      said: '{a} is said to have taken part in {b}',
    },
    hosted: { held: '{a} hosted {b}', planned: '{a} was to host {b}', said: '{a} is said to have hosted {b}' },
    chaired: { held: '{a} chaired {b}', planned: '{a} was to chair {b}', said: '{a} is said to have chaired {b}' },
    observed: { held: '{a} observed {b}', planned: '{a} was to observe {b}', said: '{a} is said to have observed {b}' },
    spokeAt: {
      held: '{a} spoke at {b}',
      planned: '{a} was to speak at {b}',
      said: '{a} is said to have spoken at {b}',
    },
    heldIn: {
      held: '{a} was held in {b}',
      planned: '{a} was to be held in {b}',
      said: '{a} is said to have been held in {b}',
    },
    concerned: {
      held: '{a} was about {b}',
      planned: '{a} was to be about {b}',
      said: '{a} is said to have been about {b}',
    },
  },
  together: {
    held: '{a} took part in {b}',
    planned: '{a} were to take part in {b}',
    said: '{a} are said to have taken part in {b}',
  },
  met: '{a} met {b}',
  metTwice: '{a} met {b} twice',
  metTimes: '{a} met {b} {n} times',
  speaksFor: { now: '{a} speaks for {b}', past: '{a} spoke for {b}' },
  memberOf: { now: '{a} is a member of {b}', past: '{a} was a member of {b}' },
  partOf: '{a} is part of {b}',
  followedBy: '{a} was followed by {b}',
  replacedBy: '{a} was replaced by {b}',
  ledTo: '{a} led to {b}',

  after: {
    postponed: '; the meeting was postponed',
    cancelled: '; the meeting was cancelled',
    denied: '; this was denied',
  },
  onBehalf: ', for {}',
  beside: ' ({})',
  named(name, kind) {
    switch (kind) {
      case 'Meeting':
        return meeting(name)
      case 'State':
        return COUNTRY.test(name) ? `the ${name}` : name
      case 'Organisation':
        return BODY.test(name) && !/^the /i.test(name) && !POSSESSIVE.test(name) ? `the ${name}` : name
      default:
        return name
    }
  },
  at: (name, place) =>
    `${name} ${/^(Camp|Hotel|Palace)\b|\b(Base|House|Palace|Airport|Cosmodrome|Residence|Hotel|Castle|Embassy)$/.test(place) ? 'at' : 'in'} ${place}`,
  finished: (sentence) =>
    sentence
      .replace(/^the /, 'The ')
      .replace(PLURAL, (_all, talks: string, verb: string) => `${talks} ${verb === 'was' ? 'were' : 'are'} `),
}

/** "the talks in Seoul", "Xi Jinping's state visit"; a name that is a sentence, or that isn't English, stands in quotes. */
function meeting(name: string): string {
  if (!MEETING.test(name) || CLAUSE.test(name)) return `“${name}”`
  if (/^(the|an?) /i.test(name)) return name.slice(0, 1).toLowerCase() + name.slice(1)
  if (POSSESSIVE.test(name)) return name
  return `the ${COMMON.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name}`
}

import type { MeetingKind, MeetingMode } from '../reading.ts'

/** The way a verb joins its subject with others: `meet` takes an object or "with", `receive` an object, and so on. */
export type VerbFamily =
  | 'meet'
  | 'see'
  | 'receive'
  | 'visit'
  | 'travel'
  | 'speak'
  | 'phone'
  | 'discuss'
  | 'joint'
  | 'gather'

function table<T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)))
}

export const MEETING_VERBS = table<VerbFamily>([
  ['meet', 'met meet meets meeting'],
  ['see', 'see press lobby brief consult confront'],
  [
    'receive',
    'hosted hosts host hosting received receives receive receiving welcomed welcomes welcome welcoming greeted greets greet accorded',
  ],
  ['visit', 'visited visits visit visiting toured tours tour'],
  [
    'travel',
    'arrived arrives arrive arriving travelled traveled travel travels travelling traveling flew fly flies flying headed head heads heading went go goes left leave leaves landed lands land',
  ],
  [
    'speak',
    'interacted interacts sat sit sits sitting dined dines dine huddled engaged spoke speak speaks speaking spoken talked talk talks talking conferred confer confers negotiated negotiate negotiating consulted consult',
  ],
  ['phone', 'called calls call calling phoned phones phone telephoned telephones'],
  ['discuss', 'discussed discuss discusses discussing reviewed review reviews'],
  [
    'joint',
    'chaired signed sign signs co-chaired co-chair co-chairs co-host co-hosts posed gathered gather gathers convened convene shook shake shakes initialled initialed exchanged attended attend attends addressed participated joined joins conclude embraced hugged witnessed inaugurated unveiled co-hosted oversaw',
  ],
  ['gather', 'brought brings bring bringing came come comes gave gives'],
])

export interface NounSense {
  kind: MeetingKind
  mode: MeetingMode
}

/** Nouns that mean a meeting, with the kind and mode they usually mean. */
export const MEETING_NOUNS = table<NounSense>([
  [
    { kind: 'talks', mode: 'in-person' },
    'talks talk meeting meetings dialogue dialogues consultation consultations discussions discussion encounter encounters audience lunch luncheon dinner breakfast handshake session sessions sit-down bilateral bilaterals tête-à-tête tete-a-tete tetes-a-tetes get-together exchanges commission committee',
  ],
  [{ kind: 'negotiation', mode: 'in-person' }, 'negotiations negotiation'],
  [{ kind: 'summit', mode: 'in-person' }, 'summit summits mini-summit'],
  [{ kind: 'ministerial', mode: 'in-person' }, 'ministerial ministerials'],
  [{ kind: 'conference', mode: 'in-person' }, 'conference forum gathering briefing ceremony'],
  [{ kind: 'call', mode: 'phone' }, 'call calls conversation conversations phone-call videoconference teleconference'],
  [{ kind: 'visit', mode: 'in-person' }, 'visit visits trip trips tour tours'],
])

/** Light verbs, which say that the meeting of a noun takes place: "held talks", "opened negotiations". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  (
    'held hold holds holding had have has having conducted conduct began begin begins opened open opens started start resumed resume resumes continued continue concluded conclude concludes concluding ended end ends ' +
    'convened convene chaired chair chairs co-chaired attended attend attends hosted host hosts joined join joins paid pay pays made make makes making renewed renew launched launch completed complete wrapped finished undertook entered cancelled canceled postponed scheduled ' +
    'took take takes participated participate participates engaged part discussed arranged finalised finalized reopened restarted led leads lead received receive'
  ).split(' '),
)

/** Verbs after a noun for a meeting, whose subject it is: "talks resumed". */
export const NOUN_PREDICATES: ReadonlySet<string> = new Set(
  'took takes take resumed resume began begin opened open started ended concluded continue continued collapsed was were is are will would has have had had been being brought comes came focused followed lasted made drew angered fell broke failed covered'.split(
    ' ',
  ),
)

/** Classes of legal forms. The forms of one class are one form in different languages. */
const FORMS: readonly (readonly [string, string])[] = [
  ['limited', 'limited ltd llc lc gmbh sarl srl bv sl lda doo pvt pte pty ooo tov sro spzoo uab kft'],
  [
    'joint stock',
    'ag sa nv plc inc incorporated corp corporation spa ab asa as oyj oy jsc ojsc cjsc pjsc oao zao pao ao se kk ad dd',
  ],
  ['partnership', 'lp llp kg ohg gmbhco cokg sca sep'],
  ['association', 'ev ngo npo ano asbl vzw'],
  ['national association', 'na'],
]

/** Words for a company of any form. */
const ANY_FORM = ['co', 'company', 'cie']

/** Legal forms of several words, as `romanise` leaves them, each with its abbreviation; the longest first. */
const PHRASES: readonly (readonly [string, string])[] = [
  ['obshchestvo s ogranichennoy otvetstvennostyu', 'ooo'],
  ['tovarystvo z obmezhenoyu vidpovidalnistyu', 'ooo'],
  ['publichnoe aktsionernoe obshchestvo', 'pao'],
  ['otkrytoe aktsionernoe obshchestvo', 'oao'],
  ['zakrytoe aktsionernoe obshchestvo', 'zao'],
  ['societatea cu raspundere limitata', 'srl'],
  ['aktsionernoe obshchestvo', 'ao'],
  ['autonomous noncommercial organisation', 'ano'],
  ['limited liability partnership', 'llp'],
  ['limited liability company', 'llc'],
  ['closed joint stock company', 'cjsc'],
  ['public joint stock company', 'pjsc'],
  ['open joint stock company', 'ojsc'],
  ['joint stock company', 'jsc'],
  ['public limited company', 'plc'],
  ['gesellschaft mit beschraenkter haftung', 'gmbh'],
  ['gesellschaft mit beschrankter haftung', 'gmbh'],
  ['societe anonyme', 'sa'],
  ['sociedad anonima', 'sa'],
  ['aktiengesellschaft', 'ag'],
  ['sp z oo', 'spzoo'],
  ['sp z o o', 'spzoo'],
  ['private limited', 'pvt'],
  ['co kg', 'cokg'],
]
const PHRASE = new RegExp(`\\b(?:${PHRASES.map(([phrase]) => phrase).join('|')})\\b`, 'g')
const ABBREVIATION = new Map(PHRASES)

const CLASSES_OF: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...FORMS.flatMap(([legalClass, forms]) => forms.split(' ').map((form) => [form, [legalClass]] as const)),
  ...ANY_FORM.map((form) => [form, []] as const),
])

/** Shortens legal forms of several words: "joint stock company x" → "jsc x". */
export function shortenLegalForms(name: string): string {
  return name.replace(PHRASE, (phrase) => ABBREVIATION.get(phrase) ?? phrase)
}

/** A name without its legal forms, and the forms. */
export interface Formed {
  readonly words: readonly string[]
  /** The classes of the legal forms found, sorted, each once. */
  readonly legalForms: readonly string[]
}

/** Takes legal forms off both ends ("OOO X", "X Co., Ltd."), but never the whole name. */
export function takeLegalForms(name: readonly string[]): Formed {
  let from = 0
  let to = name.length
  while (to - from > 1 && CLASSES_OF.has(name[to - 1] ?? '')) to -= 1
  while (to - from > 1 && CLASSES_OF.has(name[from] ?? '')) from += 1
  const forms = [...name.slice(0, from), ...name.slice(to)].flatMap((word) => CLASSES_OF.get(word) ?? [])
  return { words: name.slice(from, to), legalForms: [...new Set(forms)].sort() }
}

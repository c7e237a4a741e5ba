import { type Entry, findName, findOffice, isGivenName, isHonorific } from '../gazetteer/lookup.ts'
import { NEVER_NAMES } from '../gazetteer/words.ts'
import type { Tagger } from '../sentences/part-of-speech.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { splitAtHyphens, splitAtSlashes, straight } from '../sentences/tokens.ts'
import { officeTag } from './offices.ts'
import { calledBody } from './organisation-cues.ts'
import { organisationPhrase } from './organisation-names.ts'
import { personName } from './person-names.ts'
import { type Tag, type TagContext, type TaggedSentence, withTags } from './tag.ts'

/** Names of places and states that are as often a given name, a surname or a common word. They need support. */
const DOUBTFUL = new Set(
  (
    'Georgia Jordan Chad Nice Split Reading Cork Male Victoria Clark Kingston Hue Goa Perth Florence Virginia Paris Sydney Israel Brooklyn Austin ' +
    'Kenya India Asia China Alberta Santiago Lima Medina Houston Dallas Lincoln Denver Salem London Holland Chelsea Carolina Bari Faro Clark Nis Of Lae Gao Beehive Kiwi Dane Finn Pole Bled Bath Fez Osh Total Mali Cali Troy Madison Ireland England Roman Sofia Salvador Trinidad Dominica Cuba Tyre Essex'
  ).split(' '),
)
const PLACE_PREPOSITIONS = new Set(
  'in at to from near of outside via into through across around for with between over against by toward towards'.split(
    ' ',
  ),
)
const JOINED = /[\p{L}.][-‐‑/]\p{L}/u

/** Splits `EU-Albania` and `Russian-led`, since a part is a known name and the whole isn't. */
function splitCompounds(sentence: Sentence): Sentence {
  if (!sentence.tokens.some((token) => JOINED.test(token.text))) return sentence
  const known = (text: string) => findName([straight(text)], 0, false) !== null
  const tokens = sentence.tokens.flatMap((token) => {
    if (!JOINED.test(token.text) || known(token.text)) return [token]
    // "Representative/Vice-President": a slash joins two words, except in short names ("RFE/RL").
    if (/\p{L}{4}\/\p{L}{4}/u.test(token.text)) return splitAtSlashes(token)
    const parts = splitAtHyphens(token)
    const names = parts.filter((part) => part.shape !== 'punct' && part.shape !== 'lower' && known(part.text))
    const allKnown = parts.every((part) => part.shape === 'punct' || part.shape === 'lower' || known(part.text))
    return names.length > 0 &&
      (allKnown || names.length > 1 || known(parts[0]?.text ?? '')) &&
      !isGivenName(parts[0]?.text ?? '')
      ? parts
      : [token]
  })
  return { ...sentence, tokens }
}

/** Tags a sentence from left to right. Where several rules find a tag, the longest wins. */
export function tagSentence(text: string, whole: Sentence, speech: Tagger): TaggedSentence {
  const sentence = splitCompounds(whole)
  const { tokens } = sentence
  const words = tokens.map((token) => straight(token.text))
  const lower = tokens.map((token) => token.lower)
  const context: TagContext = {
    text,
    sentence,
    tokens,
    speech: speech.tag(text, sentence),
    isWord: speech.isWord,
    words,
    nameAt: remembered(tokens.length, (at) => findName(words, at, false)),
    officeAt: remembered(tokens.length, (at) => findOffice(lower, at)),
  }
  const tags: Tag[] = []
  for (let at = 0; at < sentence.tokens.length; ) {
    const tag = tagAt(context, at, tags[tags.length - 1])
    if (tag) tags.push(tag)
    at = tag ? tag.to : at + 1
  }
  return withTags({ ...sentence, speech: context.speech }, tags)
}

/** Caches a lookup by token, since several rules ask for the same one. */
function remembered<T>(length: number, look: (at: number) => T): (at: number) => T {
  const found = new Array<T | undefined>(length)
  return (at) => {
    const known = found[at]
    if (known !== undefined) return known
    const value = look(at)
    found[at] = value
    return value
  }
}

function tagAt(context: TagContext, at: number, previous: Tag | undefined): Tag | null {
  const token = context.tokens[at]
  if (token === undefined || token.shape === 'punct' || token.shape === 'number') return null
  const organisation = organisationPhrase(context, at)
  const known = knownName(context, at, previous)
  if (organisation && (!known || organisation.to > known.to)) return organisation
  if (known) return known
  const office = officeTag(context, at)
  if (office) return office
  if (token.text === 'H.' && /^[EMR]\.$/.test(context.tokens[at + 1]?.text ?? ''))
    return { kind: 'honorific', from: at, to: at + 2 }
  if (isHonorific(token.text) && nextIsName(context, at)) return { kind: 'honorific', from: at, to: at + 1 }
  return calledBody(context, at) ?? personName(context, at, previous)
}

function nextIsName(context: TagContext, at: number): boolean {
  const next = context.tokens[at + 1]
  return next !== undefined && (next.shape === 'capital' || next.shape === 'upper')
}

function knownName(context: TagContext, at: number, previous: Tag | undefined): Tag | null {
  const allCapitals = context.sentence.style === 'capitals'
  const hit = (allCapitals ? findName(context.words, at, true) : context.nameAt(at)) ?? datelineName(context, at)
  if (!hit || (hit.length === 1 && !supported(context, at, hit.entry, previous))) return null
  return tagOf(context, at, at + hit.length, hit.entry)
}

/** Returns the place in capitals at the start of a report: "CAIRO (Reuters) -", "NEW DELHI:". */
function datelineName(context: TagContext, at: number): { length: number; entry: Entry } | null {
  if (
    at > 3 ||
    !context.sentence.startsBlock ||
    context.tokens[at]?.shape !== 'upper' ||
    (context.tokens[at]?.text.length ?? 0) < 3
  )
    return null
  const hit = findName(context.words, at, true)
  const next = context.tokens[at + (hit?.length ?? 1)]?.text ?? ''
  const isPlace = hit?.entry.kind === 'place' || (hit?.entry.kind === 'state' && hit.entry.form === 'capital')
  return hit && isPlace && /^(?:[,(:/–—-]|--)$/.test(next) ? hit : null
}

function tagOf(context: TagContext, from: number, to: number, entry: Entry): Tag {
  if (entry.kind === 'organisation') {
    const { id, name, acronym, type } = entry
    return { kind: 'organisation', from, to, id, name, acronym, type, states: [] }
  }
  if (entry.kind === 'state') return { ...entry, from, to }
  if (entry.kind === 'people') return { kind: 'people', from, to }
  const name = entry.shown ?? context.text.slice(context.tokens[from]?.start ?? 0, context.tokens[to - 1]?.end ?? 0)
  return { kind: 'place', from, to, state: entry.state, form: entry.form, name }
}

/** True if a single word that may also be a person's name or a common word means the place or body here. */
function supported(context: TagContext, at: number, entry: Entry, previous: Tag | undefined): boolean {
  const { tokens } = context
  const token = tokens[at]
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (token === undefined) return false
  if (context.sentence.style === 'capitals' && token.text.length < 3 && token.text !== 'UN' && token.text !== 'EU')
    return token.text !== 'US'
  if (
    entry.kind === 'organisation' &&
    (entry.type === 'company' || entry.type === 'media') &&
    at === 0 &&
    context.isWord(token.lower)
  )
    return false
  // "Michael Jordan", "Jack London": after a given name, the place is a surname.
  const afterGiven =
    before !== undefined && before.end + 1 === token.start && isGivenName(before.text) && previous?.to !== at
  if (afterGiven) return false
  // "President Duma Boko": between an office and a name, the name of a body is a given name.
  if (entry.kind === 'organisation' && previous?.kind === 'office' && previous.to === at && isNewName(context, at + 1))
    return false
  if (!DOUBTFUL.has(token.text)) return true
  const placed = before !== undefined && PLACE_PREPOSITIONS.has(before.lower)
  if (token.text === 'Male' || token.text === 'Of') return placed && before?.lower === 'in'
  if (placed || after?.text === "'s" || after?.text === '’s') return true
  if (entry.kind === 'place' && (at === 0 || context.isWord(token.lower))) return false
  // "Israel Katz", "Jordan Smith": before a new name, the place is a given name.
  return !isNewName(context, at + 1)
}

/** True for a capitalised word that is no ordinary word, office or known name. */
function isNewName(context: TagContext, at: number): boolean {
  const token = context.tokens[at]
  return (
    token?.shape === 'capital' &&
    !NEVER_NAMES.has(token.text) &&
    !context.isWord(token.lower) &&
    context.officeAt(at) === null &&
    context.nameAt(at) === null
  )
}

import { type Actor, officeOf, type Resolver } from './actors/actor.ts'
import { Coreference, type ParsedSentence } from './clauses/coreference.ts'
import { groupsOf, membersOf } from './clauses/groups.ts'
import { DocumentEntities } from './document-entities.ts'
import { NAME_CONFIDENCE } from './meetings/confidence.ts'
import { meetingsIn } from './meetings/find-meetings.ts'
import type { FoundMeeting } from './meetings/meeting-details.ts'
import { mergeMeetings } from './meetings/merge-meetings.ts'
import type { Entity, Reading, RepresentsReading } from './reading.ts'
import { loadTagger, type Tagger } from './sentences/part-of-speech.ts'
import { sentencesOf } from './sentences/sentences.ts'
import { tokenize } from './sentences/tokens.ts'
import { type PersonTag, type TaggedSentence, withTags } from './tagging/tag.ts'
import { tagSentence } from './tagging/tag-sentence.ts'

/** Facts about an article that don't stand in its text. */
export interface ArticleContext {
  /** EDTF. If it is a day, "yesterday" and weekdays are dated from it. */
  publishedAt?: string | undefined
  title?: string | undefined
}

/** Characters read at a time, so that memory doesn't grow with the text. */
const PART = 8_000
/** Sentences of the previous part that pronouns and offices may refer to. */
const REMEMBERED_SENTENCES = 30
/** The longest text, in characters: no article is this long, and memory stays bounded. */
export const MAX_TEXT = 20_000_000
/** The most meetings read: more than any article reports. */
const MAX_MEETINGS = 5_000

let shared: Tagger | null = null

/** Returns the tagger, which is loaded once, for the first article. */
function speech(): Tagger {
  shared ??= loadTagger()
  return shared
}

/**
 * Reads from an article who met whom. Every mention and quote is a stretch of `text`, given by its offsets. The first
 * call loads the language model; else the function is pure. The cost is linear in the text. Throws RangeError for a text
 * of more than `MAX_TEXT` characters.
 */
export function readArticle(text: string, context: ArticleContext = {}): Reading {
  if (text.length > MAX_TEXT)
    throw new RangeError(
      `The text has ${text.length} characters, and an article may have at most ${MAX_TEXT}. Split it`,
    )
  const publishedAt = context.publishedAt ?? null
  const roster = new DocumentEntities()
  const found: FoundMeeting[] = []
  const represents = new Map<string, RepresentsReading>()
  let before: readonly ParsedSentence[] = []
  for (const [from, to] of partsOf(text)) {
    const sentences = readPart(text, from, to, roster, before)
    before = [...before, ...sentences].slice(-REMEMBERED_SENTENCES)
    for (const sentence of sentences) {
      if (found.length < MAX_MEETINGS)
        found.push(...meetingsIn({ text, publishedAt, stateById: (id) => roster.state(id) }, sentence))
      if (represents.size < MAX_MEETINGS) collectOffices(text, sentence, represents)
    }
  }
  const notes =
    roster.leftOut > 0
      ? [`${roster.leftOut} more names were left out: an article may have at most ${roster.entities().length}`]
      : []
  if (found.length >= MAX_MEETINGS) notes.push(`Only the first ${MAX_MEETINGS} meetings were read`)
  const meetings = mergeMeetings(found)
  const named = roster
    .entities()
    .filter((entity) => entity.mentions.length > 0 || meetings.some((meeting) => meeting.heldIn === entity.key))
  return {
    title: context.title ?? null,
    publishedAt,
    entities: named,
    meetings,
    represents: [...represents.values()],
    notes,
  }
}

/** Cuts a text into parts of at most `PART` characters: at a blank line, else a line end, a full stop or a space. */
function* partsOf(text: string): Generator<[number, number]> {
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + PART, text.length)
    if (to < text.length) {
      const half = from + PART / 2
      const cut = [
        text.lastIndexOf('\n\n', to),
        text.lastIndexOf('\n', to),
        text.lastIndexOf('. ', to),
        text.lastIndexOf(' ', to),
      ].find((at) => at > half)
      to = cut === undefined ? to : cut + 1
    }
    yield [from, to]
    from = to
  }
}

function readPart(
  text: string,
  from: number,
  to: number,
  roster: DocumentEntities,
  before: readonly ParsedSentence[],
): ParsedSentence[] {
  const tokens = tokenize(text, from, to)
  const tagged = sentencesOf(tokens).map((sentence) => tagSentence(text, sentence, speech()))
  roster.learn(tagged)
  for (const sentence of tagged) recordMentions(text, sentence, roster)
  const resolver: Resolver = {
    person: (tag) => roster.person(tag.name),
    state: (tag) => roster.state(tag.state),
    stateById: (id) => roster.state(id),
    organisation: (tag) => roster.organisation(tag),
  }
  const parsed = tagged.map((sentence) => {
    // An ordinary word is a name only if the document has named somebody so.
    const tags = sentence.tags.filter(
      (tag) => tag.kind !== 'person' || tag.strength !== 'called' || roster.person(tag.name) !== null,
    )
    const known = tags.length === sentence.tags.length ? sentence : withTags(sentence, tags)
    return { ...known, groups: groupsOf(known, resolver) }
  })
  new Coreference([...before, ...parsed]).resolve(before.length)
  return parsed
}

function recordMentions(text: string, sentence: TaggedSentence, roster: DocumentEntities): void {
  for (const tag of sentence.tags) {
    const start = sentence.tokens[tag.from]?.start ?? 0
    const end = sentence.tokens[tag.to - 1]?.end ?? start
    const form = tag.to - tag.from > 1 ? text.slice(start, end).replace(/\s+/g, ' ') : text.slice(start, end)
    const record = (entity: Entity | null, confidence: number) => {
      if (!entity) return
      roster.mention(entity, { start, end }, form)
      entity.confidence = Math.max(entity.confidence, confidence)
    }
    if (tag.kind === 'person') record(roster.person(tag.name), confidenceOf(tag))
    else if (tag.kind === 'state') record(roster.state(tag.state), NAME_CONFIDENCE.gazetteer)
    else if (tag.kind === 'organisation') {
      record(roster.organisation(tag), tag.id === null ? NAME_CONFIDENCE.body : NAME_CONFIDENCE.gazetteer)
      for (const state of tag.states) record(roster.state(state), NAME_CONFIDENCE.gazetteer)
    }
  }
}

const confidenceOf = (tag: PersonTag) => NAME_CONFIDENCE[tag.strength]

/** Collects who speaks for whom ("South Korean Foreign Minister Cho Tae-yul"), once for each person and body. */
function collectOffices(text: string, sentence: ParsedSentence, represents: Map<string, RepresentsReading>): void {
  const actors: Actor[] = sentence.groups.flatMap((group) => group.actors)
  const members = sentence.groups.flatMap(membersOf)
  if (actors.length === 0) return
  for (const member of members) {
    if (member.entity.kind !== 'Person' || member.representing === null || member.title === null) continue
    const key = `${member.entity.key} ${member.representing.key}`
    if (represents.has(key)) continue
    const actor = actors.find((one) => one.members.includes(member))
    const start = sentence.tokens[actor?.from ?? member.from]?.start ?? sentence.start
    const end = sentence.tokens[(actor?.to ?? member.to) - 1]?.end ?? sentence.end
    represents.set(key, {
      person: member.entity.key,
      body: member.representing.key,
      title: officeOf(member),
      start,
      end,
      quote: text.slice(start, end),
      confidence: 0.9,
    })
  }
}

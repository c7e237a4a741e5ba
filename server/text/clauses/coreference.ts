import type { Actor, Member } from '../actors/actor.ts'
import { SAYING } from '../gazetteer/words.ts'
import type { TaggedSentence } from '../tagging/tag.ts'
import { type Group, membersOf } from './groups.ts'

/** A tagged sentence with its groups. */
export interface ParsedSentence extends TaggedSentence {
  groups: Group[]
}

const NO_SUBJECT = new Set(
  'in at of to with from for by on after before between against about over near during among including than'.split(' '),
)
const SPEAKER_REACH = 8

/** Returns the first group that no preposition governs: pronouns in the next sentence mean it. */
function subjectOf(sentence: ParsedSentence): Group | null {
  const free = sentence.groups.filter((group) => group.preposition === null || !NO_SUBJECT.has(group.preposition))
  return free.find((group) => membersOf(group).length > 0) ?? null
}

/** Returns the subject if it is one holder of an office without a name, as in "Kuwait's emir left. He …"; else null. */
function unnamedHolder(subject: Group): Member | null {
  const [actor] = subject.actors
  if (subject.actors.length !== 1 || actor?.form !== 'office' || actor.plural || actor.possessive) return null
  const [member] = actor.members
  return member && actor.members.length === 1 ? member : null
}

/** Returns the speaker of a sentence: the person next to a verb of saying, or the one who signs after a dash. */
function speakerIn(sentence: ParsedSentence): Member | null {
  const { tokens } = sentence
  for (const group of sentence.groups) {
    const person = membersOf(group).find((member) => member.entity.kind === 'Person')
    if (!person) continue
    const before = tokens[group.from - 1]?.text ?? ''
    const says =
      SAYING.has(tokens[group.to]?.lower ?? '') ||
      SAYING.has(before.toLowerCase()) ||
      SAYING.has(tokens[group.to + 1]?.lower ?? '')
    const signs =
      /^[—–]$|^--$/.test(before) && (group.from < 3 || /[.!?"”]|\.com/.test(tokens[group.from - 2]?.text ?? ''))
    if (says || signs) return person
  }
  return null
}

/** Resolves pronouns and offices without a name across the sentences of a document. */
export class Coreference {
  readonly #sentences: readonly ParsedSentence[]

  constructor(sentences: readonly ParsedSentence[]) {
    this.#sentences = sentences
  }

  /** Fills the members of every pronoun and unnamed office from a sentence on, in reading order. */
  resolve(from: number): void {
    for (const [index, sentence] of this.#sentences.entries()) {
      if (index < from) continue
      for (const group of sentence.groups) {
        for (const actor of group.actors) {
          this.#nameHolder(index, group, actor)
          if (actor.unresolved === null || actor.members.length > 0) continue
          const found = this.#antecedents(index, group, actor.unresolved)
          actor.members = found.map((member) => ({ ...member, from: actor.from, to: actor.to }))
        }
      }
    }
  }

  /** Resolves "the Omani Sultan" to the person whom the document has named with that office of that state. */
  #nameHolder(index: number, group: Group, actor: Actor): void {
    const [body] = actor.members
    if (
      actor.form !== 'office' ||
      actor.plural ||
      actor.members.length !== 1 ||
      !body ||
      body.entity.kind === 'Person' ||
      body.title === null
    )
      return
    const noun = body.title.toLowerCase().split(' ').pop() ?? ''
    for (let at = index; at >= Math.max(0, index - 30); at -= 1) {
      const groups = (this.#sentences[at]?.groups ?? []).filter((other) => at < index || other.to <= group.from)
      const holder = groups
        .flatMap(membersOf)
        .find(
          (member) =>
            member.entity.kind === 'Person' &&
            member.representing === body.entity &&
            (member.title ?? '').toLowerCase().endsWith(noun),
        )
      if (holder) {
        actor.members = [{ ...holder, from: body.from, to: body.to }]
        return
      }
    }
  }

  #antecedents(index: number, group: Group, word: string): Member[] {
    const sentence = this.#sentences[index]
    if (!sentence) return []
    if (word === 'i' || word === 'we') return this.#speaker(index)
    if (word === 'who' || word === 'whom') return this.#relative(sentence, group)
    if (/^(?:they|them|duo|pair)$/.test(word)) return this.#plural(index, group)
    if (word === 'he' || word === 'she' || word === 'him') return this.#person(index, group)
    if (/s$/.test(word) && group.actors.some((actor) => actor.plural)) return this.#plural(index, group)
    const named = this.#office(index, group, word)
    return named.length === 0 && /^secretary[- ]general$/.test(word) ? this.#unitedNations() : named
  }

  /** Resolves "The Secretary-General" to the United Nations, if the document names them and nobody with that office. */
  #unitedNations(): Member[] {
    const bodies = this.#sentences.flatMap(({ groups }) => groups.flatMap(membersOf))
    const body = bodies.find(({ entity }) => entity.key === 'org:un')
    return body ? [{ ...body, title: 'Secretary-General' }] : []
  }

  #speaker(index: number): Member[] {
    for (let at = index; at <= index + SPEAKER_REACH; at += 1) {
      const sentence = this.#sentences[at]
      const speaker = sentence ? speakerIn(sentence) : null
      if (speaker) return [speaker]
    }
    for (let at = index - 1; at >= Math.max(0, index - SPEAKER_REACH); at -= 1) {
      const sentence = this.#sentences[at]
      const speaker = sentence ? speakerIn(sentence) : null
      if (speaker) return [speaker]
    }
    return []
  }

  /** Resolves "who" in "X, who …" to the last group before it. */
  #relative(sentence: ParsedSentence, group: Group): Member[] {
    const before = sentence.groups.filter((other) => other.to <= group.from && group.from - other.to <= 2)
    const last = before[before.length - 1]
    return last ? membersOf(last) : []
  }

  #person(index: number, group: Group): Member[] {
    const isPerson = (member: Member) => member.entity.kind === 'Person'
    const sentence = this.#sentences[index]
    const earlier = (sentence?.groups ?? []).filter((other) => other.to <= group.from)
    const free = earlier.filter((other) => other.preposition === null || !NO_SUBJECT.has(other.preposition))
    const inside = [...free, ...earlier].flatMap(membersOf).find(isPerson)
    if (inside) return [inside]
    for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
      const previous = this.#sentences[at]
      if (!previous) continue
      const subject = subjectOf(previous)
      const holder = subject ? unnamedHolder(subject) : null
      if (holder) return [holder]
      const found =
        (subject ? membersOf(subject) : []).find(isPerson) ?? previous.groups.flatMap(membersOf).find(isPerson)
      if (found) return [found]
    }
    return []
  }

  #plural(index: number, group: Group): Member[] {
    for (let at = index; at >= Math.max(0, index - 2); at -= 1) {
      const groups = (this.#sentences[at]?.groups ?? []).filter((other) => at < index || other.to <= group.from)
      const sides = [
        ...new Map(
          groups
            .filter((other) => !other.actors.every((actor) => actor.unresolved === 'they'))
            .flatMap(membersOf)
            .filter((member) => member.entity.kind === 'Person')
            .map((member) => [member.entity.key, member]),
        ).values(),
      ]
      if (at === index && sides.length === 2) return sides
      const coordinated = groups.find((other) => membersOf(other).length > 1)
      if (coordinated) return membersOf(coordinated)
      if (at < index && groups.length > 1) {
        const people = groups.flatMap(membersOf).filter((member) => member.entity.kind === 'Person')
        const distinct = [...new Map(people.map((member) => [member.entity.key, member])).values()]
        if (distinct.length === 2) return distinct
      }
    }
    return []
  }

  /** Resolves "the minister" to the last person who was named with an office that ends in this word. */
  #office(index: number, group: Group, title: string): Member[] {
    const noun = title.split(' ').pop() ?? title
    if (['counterpart', 'colleague', 'official', 'host', 'guest'].includes(noun)) return []
    for (let at = index; at >= Math.max(0, index - 12); at -= 1) {
      const groups = (this.#sentences[at]?.groups ?? []).filter((other) => at < index || other.to <= group.from)
      const free = groups.filter((other) => other.preposition === null || !NO_SUBJECT.has(other.preposition))
      for (const other of [...free, ...[...groups].reverse()]) {
        const match = membersOf(other).find(
          (member) =>
            member.entity.kind === 'Person' && member.title !== null && member.title.toLowerCase().endsWith(noun),
        )
        if (match) return [match]
      }
    }
    return []
  }
}

import { DETERMINERS, GROUP_NOUNS, OFFICE_MODIFIER_WORDS } from './gazetteer/grammar-words.ts'
import type { Entity } from './reading.ts'
import {
  type OfficeTag,
  type OrganisationTag,
  type PersonTag,
  type StateTag,
  type Tag,
  type TaggedSentence,
  tagStartingAt,
} from './tag.ts'

/** One participant as a phrase names it. */
export interface Member {
  entity: Entity
  title: string | null
  representing: Entity | null
  /** Tokens that name it. */
  from: number
  to: number
}

/**
 * A phrase that names who acts: a person with office and state, an office or officials of a state, a bare state or
 * body, or a pronoun. `to` is the token after it, appositions included.
 */
export interface Actor {
  from: number
  to: number
  form: 'person' | 'office' | 'group' | 'state' | 'organisation' | 'pronoun'
  members: Member[]
  /** Office alone ("the minister") or the pronoun: what is left to resolve. */
  unresolved: string | null
  /** How a bare state is named: a capital after a preposition is a place. */
  possessive: boolean
  plural: boolean
}

/** What the phrases need from the document: who a tag is. */
export interface Resolver {
  person(tag: PersonTag): Entity | null
  state(tag: StateTag): Entity | null
  stateById(id: string): Entity | null
  organisation(tag: OrganisationTag): Entity | null
}

interface Parts {
  bodies: { entity: Entity; tag: Tag }[]
  offices: OfficeTag[]
  /** An adjective alone ("Turkish") names nobody without a noun. */
  bare: 'adjective' | 'name' | 'none'
  group: boolean
  possessive: boolean
}

const PRONOUNS = new Set('he she they i we who him them'.split(' '))
const isPossessive = (text: string | undefined) => text !== undefined && /^['’]s?$/.test(text)
/** "his son Hun Manet". */
const KIN = /^(?:son|daughter|brother|sister|wife|husband|father|mother|friend|predecessor|successor)$/
const COMPLEMENTS = new Set(['of', 'for', 'from', 'at', 'in'])

/** Reads the actor that starts at a token, or null where none does. */
export function readActor(sentence: TaggedSentence, at: number, resolver: Resolver): Actor | null {
  return new ActorReader(sentence, resolver).read(at)
}

class ActorReader {
  readonly #sentence: TaggedSentence
  readonly #resolver: Resolver

  constructor(sentence: TaggedSentence, resolver: Resolver) {
    this.#sentence = sentence
    this.#resolver = resolver
  }

  #lower(at: number): string {
    return this.#sentence.tokens[at]?.lower ?? ''
  }

  #tagAt(at: number): Tag | undefined {
    return tagStartingAt(this.#sentence, at)
  }

  read(from: number): Actor | null {
    const pronoun = this.#lower(from)
    if (PRONOUNS.has(pronoun) && (pronoun !== 'i' || this.#sentence.tokens[from]?.text === 'I')) {
      return {
        from,
        to: from + 1,
        form: 'pronoun',
        members: [],
        unresolved: pronoun,
        possessive: false,
        plural: pronoun === 'they' || pronoun === 'we',
      }
    }
    let at = from
    while (DETERMINERS.has(this.#lower(at)) && at < from + 4) at += 1
    const determined = at > from
    const parts: Parts = { bodies: [], offices: [], bare: 'none', group: false, possessive: false }
    const start = this.#modifiers(at, parts)
    let end = this.#head(start, parts)
    // "Foreign Minister of Nepal Dr. Arzu Rana".
    while (parts.offices.length > 0 && this.#tagAt(end)?.kind === 'honorific') end = this.#tagAt(end)?.to ?? end + 1
    const person = this.#tagAt(end)
    if (person?.kind === 'person' && !parts.group) {
      const actor = this.#person(from, person, parts)
      if (actor) return actor
    }
    return this.#unnamed(from, end, parts, determined)
  }

  /** Reads adjectives, states, bodies and offices in front of the head; returns the index after them. */
  #modifiers(from: number, parts: Parts): number {
    let at = from
    for (let guard = 0; guard < 12; guard += 1) {
      const tag = this.#tagAt(at)
      const word = this.#lower(at)
      if (tag?.kind === 'state') at = this.#state(tag, parts)
      else if (tag?.kind === 'organisation') at = this.#organisation(tag, parts)
      else if (KIN.test(word) && this.#tagAt(at + 1)?.kind === 'person') at += 1
      else if (tag?.kind === 'people' || tag?.kind === 'honorific') at = tag.to
      else if (
        tag?.kind === 'person' &&
        isPossessive(this.#sentence.tokens[tag.to]?.text) &&
        this.#tagAt(tag.to + 1)?.kind === 'office'
      )
        at = tag.to + 1
      else if (OFFICE_MODIFIER_WORDS.has(word) && tag === undefined && this.#continues(at + 1)) at += 1
      else if ((word === 'and' || word === ',') && this.#coordinatedStates(at, parts)) at += 1
      else break
      if (
        parts.possessive &&
        this.#tagAt(at) === undefined &&
        !OFFICE_MODIFIER_WORDS.has(this.#lower(at)) &&
        !GROUP_NOUNS.has(this.#lower(at))
      )
        break
    }
    return at
  }

  /** A modifier counts only before more of the phrase: "visiting Lao Foreign Minister", not "the first round". */
  #continues(at: number): boolean {
    for (let index = at; index < at + 4; index += 1) {
      const tag = this.#tagAt(index)
      if (tag && tag.kind !== 'place') return true
      if (GROUP_NOUNS.has(this.#lower(index))) return true
      if (!OFFICE_MODIFIER_WORDS.has(this.#lower(index))) return false
    }
    return false
  }

  /** "Hungarian and Romanian officials": another state follows, and a noun for both. */
  #coordinatedStates(at: number, parts: Parts): boolean {
    const next = this.#tagAt(at + 1)
    if (
      parts.bodies.length === 0 ||
      parts.offices.length > 0 ||
      parts.possessive ||
      (next?.kind !== 'state' && next?.kind !== 'organisation')
    )
      return false
    let index = next.to
    // "Turkmen, Afghan and Pakistani officials": the list goes on before the noun.
    for (let guard = 0; guard < 8; guard += 1) {
      const joint = this.#lower(index) === ',' || this.#lower(index) === 'and' ? index + 1 : index
      const further = this.#tagAt(this.#lower(joint) === 'and' ? joint + 1 : joint)
      if (joint === index || further?.kind !== 'state') break
      index = further.to
    }
    if (isPossessive(this.#sentence.tokens[index]?.text)) index += 1
    while (OFFICE_MODIFIER_WORDS.has(this.#lower(index))) index += 1
    const tag = this.#tagAt(index)
    return GROUP_NOUNS.has(this.#lower(index)) || (tag?.kind === 'office' && tag.plural)
  }

  #state(tag: StateTag, parts: Parts): number {
    const entity = this.#resolver.state(tag)
    if (entity) parts.bodies.push({ entity, tag })
    parts.bare =
      tag.form === 'adjective' && !['US', 'U.S.', 'UK', 'U.K.'].includes(this.#sentence.tokens[tag.from]?.text ?? '')
        ? 'adjective'
        : 'name'
    return this.#possessiveAfter(tag.to, parts)
  }

  #organisation(tag: OrganisationTag, parts: Parts): number {
    const entity = this.#resolver.organisation(tag)
    if (entity) parts.bodies.push({ entity, tag })
    parts.bare = 'name'
    return this.#possessiveAfter(tag.to, parts)
  }

  #possessiveAfter(at: number, parts: Parts): number {
    parts.possessive = isPossessive(this.#sentence.tokens[at]?.text)
    return parts.possessive ? at + 1 : at
  }

  /** Reads offices, group nouns and what "of" and "from" add; returns the index after them. */
  #head(from: number, parts: Parts): number {
    let at = from
    for (let guard = 0; guard < 6; guard += 1) {
      const tag = this.#tagAt(at)
      if (this.#lower(at) === '/' && parts.offices.length > 0 && this.#tagAt(at + 1)?.kind === 'office') at += 1
      else if (tag?.kind === 'office') {
        parts.offices.push(tag)
        parts.possessive = false
        at = tag.to
      } else if (tag?.kind === 'honorific') at = tag.to
      else if (
        tag === undefined &&
        GROUP_NOUNS.has(this.#lower(at)) &&
        (parts.bodies.length > 0 ||
          COMPLEMENTS.has(this.#lower(at + 1)) ||
          /^(?:sides|parties|leaders|ministers|presidents|diplomats|delegations)$/.test(this.#lower(at)))
      ) {
        parts.group = true
        parts.possessive = false
        at += 1
      } else if (
        this.#lower(at) === 'and' &&
        this.#tagAt(at + 1)?.kind === 'office' &&
        parts.offices.length > 0 &&
        this.#isOneOffice(this.#tagAt(at + 1)?.to ?? 0)
      )
        at += 1
      else break
    }
    if (parts.offices.length > 0 || parts.group) at = this.#complement(at, parts)
    return at
  }

  /** "General Secretary and President of Laos X": two offices of one person, whose name follows with or without "of". */
  #isOneOffice(from: number): boolean {
    const at = this.#tagAt(from)?.kind === 'honorific' ? (this.#tagAt(from)?.to ?? from) : from
    if (this.#tagAt(at)?.kind === 'person') return true
    if (this.#lower(at) !== 'of') return false
    const list = this.#bodies(at + 1)
    return list.entries.length === 1 && this.#tagAt(list.to)?.kind === 'person'
  }

  /** "of the European Commission", "of France, Germany and Italy", "from the Netherlands"; "to Rwanda" is passed over. */
  #complement(from: number, parts: Parts): number {
    let at = from
    for (let guard = 0; guard < 3; guard += 1) {
      const preposition = this.#lower(at)
      const target = preposition === 'to' && parts.offices.length > 0
      if (!COMPLEMENTS.has(preposition) && !target) return at
      const list = this.#bodies(at + 1)
      if (list.entries.length === 0) {
        const province = this.#province(at)
        if (province !== at) return province
        const field = this.#field(at)
        if (field === at) return at
        at = field
        continue
      }
      // "officials in Seoul" are not Seoul's: only a body is what one works in or at.
      const inside = preposition === 'in' || preposition === 'at'
      const placed = inside && list.entries.some(({ tag }) => tag.kind !== 'organisation')
      if (placed && !this.#namesHolder(list.to, parts)) return at
      if (!target && !placed) parts.bodies.push(...list.entries)
      at = list.to
      if (this.#lower(at) === '(' && this.#lower(at + 2) === ')') at += 3
    }
    return at
  }

  /** "the coordinator in Kenya, X,": the place belongs to the office, whose holder follows. */
  #namesHolder(at: number, parts: Parts): boolean {
    return (
      parts.offices.some((office) => !office.plural) &&
      this.#lower(at) === ',' &&
      this.#tagAt(at + 1)?.kind === 'person' &&
      this.#lower(this.#tagAt(at + 1)?.to ?? 0) === ','
    )
  }

  /** "for Europe and Eurasia": the part of the world an office is about, passed over; else the index given. */
  #field(from: number): number {
    let at = this.#lower(from + 1) === 'the' ? from + 2 : from + 1
    if (this.#tagAt(at)?.kind !== 'place' || this.#lower(from) === 'in') return from
    while (this.#tagAt(at)?.kind === 'place' || this.#tagAt(at)?.kind === 'people') at = this.#tagAt(at)?.to ?? at + 1
    if (
      this.#lower(at) === 'and' &&
      this.#sentence.tokens[at + 1]?.shape === 'capital' &&
      this.#tagAt(at + 1)?.kind !== 'person' &&
      this.#tagAt(at + 1)?.kind !== 'office'
    )
      at += 2
    return at
  }

  /** "of Shandong Province": a place that a person may follow; else the index given. */
  #province(from: number): number {
    const tag = this.#tagAt(this.#lower(from + 1) === 'the' ? from + 2 : from + 1)
    if (tag?.kind !== 'place') return from
    const end = /^(?:province|region|city|state|district|county|oblast)$/.test(this.#lower(tag.to))
      ? tag.to + 1
      : tag.to
    return this.#tagAt(end)?.kind === 'person' ? end : from
  }

  /** States and bodies in a list: "A, B and the C"; with a noun of their own ("the Gulf states") none. */
  #bodies(from: number): { entries: Parts['bodies']; to: number } {
    const entries: Parts['bodies'] = []
    let at = from
    for (let guard = 0; guard < 20; guard += 1) {
      let index = at
      if (guard > 0) {
        if (this.#lower(index) === ',') index += 1
        if (this.#lower(index) === 'and') index += 1
        if (index === at) break
      }
      while (DETERMINERS.has(this.#lower(index)) && index < at + 3) index += 1
      const tag = this.#tagAt(index)
      if (tag?.kind !== 'state' && tag?.kind !== 'organisation') break
      if (tag.kind === 'state' && (tag.form === 'adjective' || tag.form === 'people') && guard > 0) break
      // A list goes on only over names: "of Japan, Foreign Minister X" has ended.
      const entity = tag.kind === 'state' ? this.#resolver.state(tag) : this.#resolver.organisation(tag)
      if (isPossessive(this.#sentence.tokens[tag.to]?.text)) {
        // "leaders of Romania's new government".
        const noun = [1, 2, 3].find((ahead) => GROUP_NOUNS.has(this.#lower(tag.to + ahead)))
        if (noun === undefined || !entity) break
        entries.push({ entity, tag })
        return { entries, to: tag.to + noun + 1 }
      }
      if (guard > 0 && this.#tagAt(tag.to)?.kind === 'office') break
      if (entity) entries.push({ entity, tag })
      at = tag.to
    }
    return { entries, to: at }
  }

  #person(from: number, tag: PersonTag, parts: Parts): Actor | null {
    const entity = this.#resolver.person(tag)
    if (!entity) return null
    const plural = parts.offices.some((office) => office.plural)
    const member: Member = {
      entity,
      title: parts.offices.map((office) => office.title).join(' ') || null,
      representing: parts.bodies[0]?.entity ?? null,
      from: tag.from,
      to: tag.to,
    }
    const members = [member]
    let to = this.#after(tag.to, member)
    if (plural && this.#lower(to) === 'and') {
      // "Thai and Malaysian leaders A and B": each speaks for his own.
      const second = this.#tagAt(to + 1)
      const other = second?.kind === 'person' ? this.#resolver.person(second) : null
      if (second && other) {
        members.push({
          entity: other,
          title: member.title,
          representing: parts.bodies[1]?.entity ?? null,
          from: second.from,
          to: second.to,
        })
        to = second.to
      }
    }
    const possessive = isPossessive(this.#sentence.tokens[to]?.text)
    return {
      from,
      to: possessive ? to + 1 : to,
      form: 'person',
      members,
      unresolved: null,
      possessive,
      plural: members.length > 1,
    }
  }

  /** What follows a person's name and belongs to it: "of Moldova", ", the Turkish foreign minister,". */
  #after(from: number, member: Member): number {
    let at = from
    if (this.#lower(at) === '(') {
      const close = [1, 2, 3, 4, 5].find((offset) => this.#lower(at + offset) === ')')
      if (close !== undefined) at += close + 1
    }
    if (this.#lower(at) === 'of' || this.#lower(at) === 'from') {
      const list = this.#bodies(at + 1)
      const first = list.entries[0]
      if (first && list.entries.length === 1) {
        member.representing ??= first.entity
        at = list.to
      }
    }
    return this.#apposition(at, member)
  }

  #apposition(from: number, member: Member): number {
    if (this.#lower(from) !== ',') return from
    let at = from + 1
    while (DETERMINERS.has(this.#lower(at))) at += 1
    const parts: Parts = { bodies: [], offices: [], bare: 'none', group: false, possessive: false }
    let end = this.#head(this.#modifiers(at, parts), parts)
    // "Deputy Prime Minister and Foreign Minister of the Kingdom".
    while (this.#lower(end) === 'and' && this.#tagAt(end + 1)?.kind === 'office') end = this.#head(end + 1, parts)
    const office = parts.offices[0]
    if (!office || office.plural || this.#tagAt(end)?.kind === 'person') return from
    const closes =
      [',', '.', ')', ';', '–', '—', '"', '”', 'and', 'who'].includes(this.#lower(end)) ||
      end >= this.#sentence.tokens.length
    if (!closes) return from
    member.title ??= office.title
    member.representing ??= parts.bodies[0]?.entity ?? null
    return end
  }

  #unnamed(from: number, end: number, parts: Parts, determined: boolean): Actor | null {
    const named = this.#namesAfterComma(from, end, parts)
    if (named) return named
    const bodies = parts.bodies
    const office = parts.offices[0]
    const members = bodies.map(({ entity, tag }) => ({
      entity,
      title: office?.title ?? null,
      representing: null,
      from: tag.from,
      to: tag.to,
    }))
    const first = bodies[0]
    if (office || parts.group) {
      if (members.length === 0) {
        return (office || parts.group) && determined && !/^(?:of|for|from)$/.test(this.#lower(end))
          ? {
              from,
              to: end,
              form: 'office',
              members,
              unresolved: office ? office.title.toLowerCase() : this.#lower(end - 1),
              possessive: false,
              plural: office?.plural ?? true,
            }
          : null
      }
      const possessive = isPossessive(this.#sentence.tokens[end]?.text)
      // An office of a body in a state ("Iraq's army chief") speaks for the first named.
      const kept = office && !office.plural && !parts.group ? members.slice(0, 1) : members
      return {
        from,
        to: possessive ? end + 1 : end,
        form: parts.group ? 'group' : 'office',
        members: kept,
        unresolved: null,
        possessive,
        plural: office?.plural ?? parts.group,
      }
    }
    const last = bodies[bodies.length - 1]
    if (!first || !last) return null
    if (parts.bare === 'adjective') return null
    const only = members.slice(0, 1)
    const possessive = isPossessive(this.#sentence.tokens[first.tag.to]?.text)
    const to = possessive ? first.tag.to + 1 : first.tag.to
    // "U.S. sanctions", "China policy": the state only qualifies the noun.
    if (
      !possessive &&
      first.tag.kind === 'state' &&
      first.tag.form !== 'people' &&
      this.#sentence.speech[to] === 'NOUN' &&
      this.#sentence.tokens[to]?.shape === 'lower' &&
      !TRIGGER_NOUN.test(this.#lower(to))
    )
      return null
    return {
      from,
      to,
      form: first.tag.kind === 'state' ? 'state' : 'organisation',
      members: only,
      unresolved: null,
      possessive,
      plural: false,
    }
  }

  /** "the Turkish foreign minister, Hakan X,", "the leaders of A and B – X and Y –". */
  #namesAfterComma(from: number, end: number, parts: Parts): Actor | null {
    if (parts.offices.length === 0 && !parts.group) return null
    if (![',', '–', '—', '--', '-', ':'].includes(this.#lower(end))) return null
    const plural = parts.group || parts.offices.some((office) => office.plural)
    const members: Member[] = []
    let at = end + 1
    for (let guard = 0; guard < 8; guard += 1) {
      while (
        this.#tagAt(at)?.kind === 'honorific' ||
        (this.#tagAt(at)?.kind === 'office' && this.#tagAt(this.#tagAt(at)?.to ?? 0)?.kind === 'person')
      )
        at = this.#tagAt(at)?.to ?? at + 1
      const tag = this.#tagAt(at)
      const entity = tag?.kind === 'person' ? this.#resolver.person(tag) : null
      if (!tag || !entity) break
      const body = plural ? parts.bodies[members.length] : parts.bodies[0]
      members.push({
        entity,
        title: parts.offices[0]?.title ?? null,
        representing: body?.entity ?? null,
        from: tag.from,
        to: tag.to,
      })
      at = tag.to
      if (!plural) break
      if (this.#lower(at) === ',' && this.#lower(at + 1) === 'and') at += 2
      else if (this.#lower(at) === ',' || this.#lower(at) === 'and') at += 1
      else break
    }
    const last = members[members.length - 1]
    if (!last || (plural && parts.bodies.length > 1 && members.length !== parts.bodies.length)) return null
    const closing = this.#lower(last.to)
    if (!plural && ![',', '.', ')', 'and', ';', '–', '—'].includes(closing) && last.to < this.#sentence.tokens.length)
      return null
    const to = [',', '–', '—', '--'].includes(closing) && (plural || closing !== ',') ? last.to + 1 : last.to
    return { from, to, form: 'person', members, unresolved: null, possessive: false, plural: members.length > 1 }
  }
}

const TRIGGER_NOUN = /^(?:talks|meetings?|summits?|dialogues?|negotiations?|consultations?|calls?|visits?)$/

import { slug, stateById } from './gazetteer/lookup.ts'
import { PARTICLES } from './gazetteer/words.ts'
import type { Entity, EntityKind, Stretch } from './reading.ts'
import { actsAsPerson } from './tagging/name-strength.ts'
import type { OrganisationTag, PersonTag, TaggedSentence } from './tagging/tag.ts'

/** The most mentions kept of one entity: enough to mark a document, bounded for a hostile one. */
const MAX_MENTIONS = 200
/** The most entities kept: more than any article names. The others are left out, and a note counts them. */
const MAX_ENTITIES = 20_000

/** Ordinals of rulers are in capitals: "Xi" is a family name. */
const SUFFIX = /^(?:[Jj]r|[Ss]r)\.?$|^[IVX]+$/
/** Family names that come before the given name (China, Korea, Vietnam). A hyphenated given name shows the others. */
const FAMILY_FIRST = new Set(
  'Kim Lee Park Pak Choi Chung Jung Jeong Cho Kang Yoon Jang Lim Han Shin Seo Kwon Hwang Ahn Song Ryu Hong Moon Ban Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Liang Xie Tang Deng Xi Qin Hou Ding Shen Dong Lu Jiang Cai Yu Du Ye Cheng Wei Su Ren Yao Fang Bai Mao Hua Nguyen Tran Le Pham Hoang Phan Vu Vo Bui Do Ngo Duong To Tsai Lai Hsu Hsiao Koo Chang Chiang Goh Teo Wong Chan Lam Tung Leung Hun Sok Prak'.split(
    ' ',
  ),
)

/** Returns a name for comparison: lower case, no accents, blanks for hyphens. */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[‐‑-]/g, ' ')
    .replace(/[’‘ʻʼ`']/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

function nameWords(name: string): string[] {
  return name.split(' ').filter((word) => !PARTICLES.has(word.toLowerCase()) && !SUFFIX.test(word))
}

/**
 * Returns the folded words that may name the person again: the family name if it comes first, else all but the first.
 */
function surnamesOf(name: string): string[] {
  const words = nameWords(name)
  const first = words[0]
  const last = words[words.length - 1]
  if (first === undefined || last === undefined) return []
  if (words.length === 1) return [fold(last)]
  const familyFirst = FAMILY_FIRST.has(first) || /^\p{Lu}\p{Ll}+-\p{Ll}/u.test(words[1] ?? '')
  if (familyFirst) return [fold(first)]
  return [...new Set([last, ...words.slice(1, -1)].filter((word) => !/\.$/.test(word)).map(fold))]
}

/** True for a name of several words, also with a ruler's ordinal ("Mohammed VI"). */
const isWhole = (tag: PersonTag) => (tag.strength === 'full' || tag.strength === 'titled') && tag.name.includes(' ')

/**
 * The entities of one document. Whole names teach it surnames; a single word becomes a person only if the document uses
 * it as one.
 */
export class DocumentEntities {
  readonly #entities = new Map<string, Entity>()
  readonly #people = new Map<string, Entity>()
  readonly #bySurname = new Map<string, Entity[]>()
  readonly #weakCounts = new Map<string, number>()
  /** Acronyms that the document explains: "Kurdistan Democratic Party (KDP)". */
  readonly #acronyms = new Map<string, Entity>()
  #leftOut = 0

  entities(): Entity[] {
    return [...this.#entities.values()]
  }

  /** The number of entities left out after the first `MAX_ENTITIES`. */
  get leftOut(): number {
    return this.#leftOut
  }

  /** Learns the names of a part of the document: whole names first, then single words. */
  learn(sentences: readonly TaggedSentence[]): void {
    const tags = sentences.flatMap((sentence) => sentence.tags)
    for (const sentence of sentences) this.#explainedAcronyms(sentence)
    const people = tags.filter((tag) => tag.kind === 'person')
    for (const tag of people) if (isWhole(tag)) this.#fullName(tag.name)
    for (const tag of people)
      if (tag.strength === 'titled' && nameWords(tag.name).length === 1 && this.person(tag.name) === null)
        this.#fullName(tag.name)
    for (const sentence of sentences) {
      for (const tag of sentence.tags) {
        if (tag.kind === 'person' && tag.strength === 'weak' && this.person(tag.name) === null)
          this.#weak(tag, sentence)
      }
    }
  }

  #explainedAcronyms(sentence: TaggedSentence): void {
    for (const [index, tag] of sentence.tags.entries()) {
      const next = sentence.tags[index + 1]
      if (tag.kind !== 'organisation' || next?.kind !== 'organisation' || next.id !== null || next.acronym === null)
        continue
      if (next.from !== tag.to + 1 || sentence.tokens[tag.to]?.text !== '(' || sentence.tokens[next.to]?.text !== ')')
        continue
      const body = this.organisation(tag)
      if (body === null) continue
      body.acronym ??= next.acronym
      this.#acronyms.set(next.acronym, body)
    }
  }

  #fullName(name: string): Entity | null {
    const folded = fold(name)
    const known = this.#people.get(folded) ?? this.#longerOrShorter(name)
    if (known) {
      this.#people.set(folded, known)
      for (const surname of surnamesOf(name)) this.#index(surname, known)
      return known
    }
    const person = this.#add('Person', slug(name) || folded.replace(/[^\p{L}\p{N}]+/gu, '-'), name)
    if (person === null) return null
    this.#people.set(folded, person)
    for (const surname of surnamesOf(name)) this.#index(surname, person)
    return person
  }

  /**
   * Finds the person whose name has the same first word and all words of the shorter one: "Josep Borrell Fontelles".
   */
  #longerOrShorter(name: string): Entity | null {
    const words = fold(name).split(' ')
    if (words.length < 2) return null
    const candidates = [...words.slice(1), words[0] ?? ''].flatMap((word) => this.#bySurname.get(word) ?? [])
    return (
      candidates.find((person) => {
        const other = fold(person.name).split(' ')
        if (other.length < 2 || other[0] !== words[0]) return false
        const [short, long] = other.length < words.length ? [other, words] : [words, other]
        return short.every((word) => long.includes(word))
      }) ?? null
    )
  }

  #index(surname: string, person: Entity): void {
    const people = this.#bySurname.get(surname)
    if (people === undefined) this.#bySurname.set(surname, [person])
    else if (!people.includes(person) && people.length < 8) people.unshift(person)
  }

  #weak(tag: PersonTag, sentence: TaggedSentence): void {
    const folded = fold(tag.name)
    const count = (this.#weakCounts.get(folded) ?? 0) + 1
    if (this.#weakCounts.size < MAX_ENTITIES) this.#weakCounts.set(folded, count)
    const acts = actsAsPerson(sentence.tokens, tag.from, tag.to) || this.#isListed(tag, sentence)
    // Many sentences start with a plural ("Rebels said"), and the dictionary lacks some.
    const opens = tag.from === 0 && /s$/.test(tag.name)
    if (sentence.style === 'title' || (acts && (!opens || count > 0))) this.#fullName(tag.name)
  }

  /** True if a comma or "and" joins the word to a person: "met Biden, Stoltenberg and Zelenskyy". */
  #isListed(tag: PersonTag, sentence: TaggedSentence): boolean {
    const gap = sentence.tokens[tag.from - 1]?.lower
    if (gap !== 'and' && gap !== ',') return false
    const before = sentence.tags.find((other) => other.to === tag.from - 1)
    return before?.kind === 'person' && this.person(before.name) !== null
  }

  #add(kind: EntityKind, key: string, name: string): Entity | null {
    const known = this.#entities.get(`${kind} ${key}`)
    if (known) return known
    if (this.#entities.size >= MAX_ENTITIES) {
      this.#leftOut += 1
      return null
    }
    const entity: Entity = { key, kind, name, aliases: [], acronym: null, type: '', mentions: [], confidence: 0 }
    this.#entities.set(`${kind} ${key}`, entity)
    return entity
  }

  /** Returns the person whom a name or surname means in the document so far; null if nobody. */
  person(name: string): Entity | null {
    const folded = fold(name)
    const whole = this.#people.get(folded)
    if (whole) return whole
    const words = folded.split(' ')
    if (words.length === 1 || nameWords(name).length === 1)
      return this.#bySurname.get(folded)?.[0] ?? this.#bySurname.get(words[words.length - 1] ?? '')?.[0] ?? null
    return this.#longerOrShorter(name)
  }

  /** Returns the entity of a state by its id; null if there is no room for it. */
  state(id: string): Entity | null {
    return this.#add('State', id, stateById(id)?.name ?? id)
  }

  /** Returns the body that a tag names; null if there is no room for it. */
  organisation(tag: OrganisationTag): Entity | null {
    if (tag.id !== null) {
      const known = this.#add('Organisation', tag.id, tag.name)
      if (known) {
        known.acronym = tag.acronym
        known.type = tag.type
      }
      return known
    }
    const explained = this.#acronyms.get(tag.name)
    if (explained) return explained
    const name = tag.name.replace(/^(?:The|the) /, '')
    const key = slug(name.replace(/['’]s?(?= )/g, ''))
    return this.#add('Organisation', key === '' ? fold(name).replace(/\s+/g, '-') : key, name)
  }

  /** Records a mention of an entity, and the form of its name there. */
  mention(entity: Entity, at: Stretch, form: string): void {
    if (entity.mentions.length < MAX_MENTIONS && entity.mentions[entity.mentions.length - 1]?.start !== at.start)
      entity.mentions.push(at)
    if (form !== entity.name && !entity.aliases.includes(form) && entity.aliases.length < 20) entity.aliases.push(form)
  }
}

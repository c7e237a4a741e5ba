import type { Node } from '../../model/graph.ts'
import { canonicalGivenName } from './given-names.ts'
import { type NameKind, type ParsedName, parseName } from './parse-name.ts'
import { foldSpelling, type NameWord, skeletonOf, textOf } from './spelling.ts'

/** Kinds whose entities are recognised by their names. States have codes, and meetings days. */
type Named = Extract<Node, { kind: 'Person' | 'Organisation' }>

export function isNamed(node: Node): node is Named {
  return node.kind === 'Person' || node.kind === 'Organisation'
}

/** Names beyond this many make no keys: nobody is found by their thirteenth spelling alone. */
const MAX_NAMES = 12

/** What an entity may be called, its own name first. */
export function namesOf({ name, properties: { aliases } }: Node): string[] {
  return [name, ...aliases].slice(0, MAX_NAMES)
}

/** The blocks that an entity's names fall into, as keys beside its identifiers. No identifier starts with `~`. */
export function nameKeys(node: Node): string[] {
  if (!isNamed(node)) return []
  const keys = namesOf(node).flatMap((name) => blockingKeys(name, node.kind))
  return [...new Set(keys.map((key) => `~${node.kind} ${key}`))]
}

/** Words beyond this many make no keys: ten pairs of words give at most 20. */
const MAX_WORDS = 5

/**
 * The blocks a name falls into; only names that share one are worth comparing. At most 23 keys. For every two words,
 * in any order, the consonants of one with the first sound of the other, and the reverse: a pair survives any misspelling
 * of one word, and vowels, romanisations and given-name equivalents never matter. Beside these, the consonants of all
 * words written together, and for acronyms and names of several words the initials.
 */
export function blockingKeys(name: string, kind: NameKind = 'Person'): string[] {
  return [...new Set(keysOf(parseName(name, kind)))]
}

function keysOf(name: ParsedName): string[] {
  if (name.words.length === 0) return []
  const sounds = name.words.slice(0, MAX_WORDS).map(soundOf)
  const together = skeletonOf(foldSpelling(name.words.map((word) => word.text).join('')))
  return [`=${together}`, ...(sounds.length === 1 ? endKeys(together) : pairKeys(sounds)), ...initialKeys(name)]
}

/** What blocking hears of a word: its consonants, or the word itself where it has none. */
interface Sound {
  readonly first: string
  readonly all: string
}

function soundOf({ text }: NameWord): Sound {
  const spelling = foldSpelling(canonicalGivenName(text))
  const skeleton = skeletonOf(spelling)
  return {
    first: /^[aeiou]/.test(spelling) ? 'a' : skeleton.slice(0, 1) || spelling.slice(0, 1),
    all: skeleton || spelling,
  }
}

function pairKeys(sounds: readonly Sound[]): string[] {
  return sounds.flatMap((one, index) =>
    sounds.slice(index + 1).flatMap((other) => [`${one.all} ${other.first}`, `${other.all} ${one.first}`]),
  )
}

/** A single word is misspelt near its beginning or near its end, seldom both. */
function endKeys(skeleton: string): string[] {
  return skeleton.length < 4 ? [] : [`^${skeleton.slice(0, 3)}`, `$${skeleton.slice(-3)}`]
}

function initialKeys(name: ParsedName): string[] {
  if (name.kind === 'Person') return []
  if (name.isAcronym) return [`#${textOf(name.words)}`]
  return name.words.length > 1 ? [`#${name.words.map((word) => word.text[0]).join('')}`] : []
}

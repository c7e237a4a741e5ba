import type { Node } from '../../model/graph.ts'
import { canonicalGivenName } from './given-names.ts'
import { type NameKind, type ParsedName, parseName } from './parse-name.ts'
import { foldSpelling, type NameWord, skeletonOf, textOf } from './spelling.ts'

/** The kinds of entity that are recognised by name. States have codes, and meetings have days. */
type Named = Extract<Node, { kind: 'Person' | 'Organisation' }>

/** True for a person or an organisation. */
export function isNamed(node: Node): node is Named {
  return node.kind === 'Person' || node.kind === 'Organisation'
}

/** Further names make no keys: nobody is found by their thirteenth spelling alone. */
const MAX_NAMES = 12

/** Returns the names of an entity: its own name first, then its aliases. */
export function namesOf({ name, properties: { aliases } }: Node): string[] {
  return [name, ...aliases].slice(0, MAX_NAMES)
}

/**
 * Returns the blocks that an entity's names fall into, as keys stored beside its identifiers. They start with `~`,
 * which no identifier does.
 */
export function nameKeys(node: Node): string[] {
  if (!isNamed(node)) return []
  const keys = namesOf(node).flatMap((name) => blockingKeys(name, node.kind))
  return [...new Set(keys.map((key) => `~${node.kind} ${key}`))]
}

/** Further words make no keys. Five words are ten pairs, which give at most 20 keys. */
const MAX_WORDS = 5

/**
 * Returns the blocks a name falls into, at most 23. Only names that share a block are worth comparing. Every two words
 * give two keys, the consonants of one with the first sound of the other. So a pair of names survives any misspelling
 * of one word, and vowels, romanisations and equivalent given names don't matter. Further keys are the consonants of
 * all words together and, for bodies, the initials.
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

/** The sound of a word: its consonants, or the word itself if it has none. */
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

/** A single word is seldom misspelt both near its beginning and near its end. */
function endKeys(skeleton: string): string[] {
  return skeleton.length < 4 ? [] : [`^${skeleton.slice(0, 3)}`, `$${skeleton.slice(-3)}`]
}

function initialKeys(name: ParsedName): string[] {
  if (name.kind === 'Person') return []
  if (name.isAcronym) return [`#${textOf(name.words)}`]
  return name.words.length > 1 ? [`#${name.words.map((word) => word.text[0]).join('')}`] : []
}

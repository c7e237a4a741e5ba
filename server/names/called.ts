import { setTitlesAside } from './titles.ts'

/** Letters of the shortest single word by which a person is recognised. */
const SHORTEST = 3

/**
 * Returns the names by which a text may call a person: each name, without the titles before it, and with its hyphens as
 * spaces or left out. "Minister Cho Tae-yul" is also called "Cho Tae-yul", "Cho Tae yul" and "Cho Taeyul".
 */
export function calledAs(names: readonly string[]): string[] {
  const all = names.flatMap((name) => [name, withoutTitles(name)])
  return [...new Set(all.flatMap((name) => [name, name.replaceAll('-', ' '), name.replaceAll('-', '')]))]
}

/** Returns the single words of a person's names by which a text may call them: surnames and given names, no titles. */
export function wordsOf(names: readonly string[]): string[] {
  const words = names.flatMap((name) => withoutTitles(name).split(/[^\p{L}\p{M}\p{N}'’]+/u))
  return [...new Set(words.filter((word) => word.length >= SHORTEST && /^(?:\p{Lu}|\p{Lo})/u.test(word)))]
}

function withoutTitles(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}]/gu, ''))
  const { words: left } = setTitlesAside(plain)
  const from = plain.findIndex((_, index) => left.every((word, offset) => plain[index + offset] === word))
  return words.slice(from, from + left.length).join(' ')
}

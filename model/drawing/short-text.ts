import type { Node } from '../graph.ts'
import type { SnapshotNode } from '../snapshot.ts'

/** The text, cut to at most `most` characters; an ellipsis shows that something was left out. */
export function cut(text: string, most: number): string {
  const characters = Array.from(text.slice(0, most * 4 + 4))
  return characters.length <= most && text.length <= most * 4 + 4
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** The text inside an item's shape: initials of people, codes of states, short names of organisations. */
export function initials({ id, kind, name }: Pick<SnapshotNode, 'id' | 'kind' | 'name'>, acronym?: string): string {
  switch (kind) {
    case 'Person':
      return personInitials(name)
    case 'State':
      // A published document has no codes in its ids, so it gives the code as a short name.
      return acronym ?? stateCode(id)
    case 'Organisation':
      return acronym ? cut(acronym, 6) : acronymOf(name)
    case 'Meeting':
      return ''
  }
}

/** The text inside the shape of a node of the graph. */
export function nodeInitials(node: Node): string {
  return initials(node, node.kind === 'Organisation' ? node.properties.acronym : undefined)
}

/**
 * The first letters of the first two words: "Kim Jong Un" is KJ. If the second word starts small ("von", "de"), the last
 * word counts instead.
 */
function personInitials(name: string): string {
  const words = name.normalize('NFC').match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  const first = words[0] ?? ''
  const second = (words.length > 2 && isSmall(words[1]) ? words.at(-1) : words[1]) ?? ''
  return (firstLetter(first) + firstLetter(second)).toUpperCase()
}

const isSmall = (word = '') => word === word.toLowerCase()
const firstLetters = (word: string, count: number) => Array.from(word).slice(0, count).join('')
const firstLetter = (word: string) => firstLetters(word, 1)

function stateCode(id: string): string {
  const code = id.slice('state:'.length)
  return code.startsWith('x-') ? firstLetters(code.slice(2), 3).toUpperCase() : code
}

function acronymOf(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const capitals = words.filter((word) => !isSmall(word)).map(firstLetter)
  return firstLetters(capitals.length > 1 ? capitals.join('') : firstLetters(words[0] ?? '', 3), 5).toUpperCase()
}

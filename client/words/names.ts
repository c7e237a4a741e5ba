import type { Node } from '../../model/graph.ts'

/** What stands inside a node: initials of people, codes of states, short names of organisations. */
export function initials(node: Node): string {
  switch (node.kind) {
    case 'Person':
      return personInitials(node.name)
    case 'State':
      return stateCode(node)
    case 'Organisation':
      return node.properties.acronym ? cut(node.properties.acronym, 6) : acronymOf(node.name)
    case 'Meeting':
      return ''
  }
}

/** First letters of the first two words ("Kim Jong Un" is KJ), of the last where the second is small ("von", "de"). */
function personInitials(name: string): string {
  const words = name.normalize('NFC').match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  const first = words[0] ?? ''
  const second = (words.length > 2 && isSmall(words[1]) ? words.at(-1) : words[1]) ?? ''
  return (firstLetter(first) + firstLetter(second)).toUpperCase()
}

const isSmall = (word = '') => word === word.toLowerCase()
const firstLetters = (word: string, count: number) => Array.from(word).slice(0, count).join('')
const firstLetter = (word: string) => firstLetters(word, 1)

function stateCode(node: Node): string {
  const code = node.id.slice('state:'.length)
  return code.startsWith('x-') ? firstLetters(code.slice(2), 3).toUpperCase() : code
}

function acronymOf(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const capitals = words.filter((word) => !isSmall(word)).map(firstLetter)
  return firstLetters(capitals.length > 1 ? capitals.join('') : firstLetters(words[0] ?? '', 3), 5).toUpperCase()
}

/** Text of at most so many characters, with an ellipsis where something was left out. */
export function cut(text: string, most: number): string {
  const characters = Array.from(text.slice(0, most * 4 + 4))
  return characters.length <= most && text.length <= most * 4 + 4
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

import type { Node } from '../graph.ts'
import { cut } from './cut.ts'

/** What stands inside an item: initials of people, codes of states, short names of organisations. */
export function initials({ id, kind, name }: Pick<Node, 'id' | 'kind' | 'name'>, acronym?: string): string {
  switch (kind) {
    case 'Person':
      return personInitials(name)
    case 'State':
      return stateCode(id)
    case 'Organisation':
      return acronym ? cut(acronym, 6) : acronymOf(name)
    case 'Meeting':
      return ''
  }
}

/** The same of a node of the graph. */
export function nodeInitials(node: Node): string {
  return initials(node, node.kind === 'Organisation' ? node.properties.acronym : undefined)
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

function stateCode(id: string): string {
  const code = id.slice('state:'.length)
  return code.startsWith('x-') ? firstLetters(code.slice(2), 3).toUpperCase() : code
}

function acronymOf(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const capitals = words.filter((word) => !isSmall(word)).map(firstLetter)
  return firstLetters(capitals.length > 1 ? capitals.join('') : firstLetters(words[0] ?? '', 3), 5).toUpperCase()
}

import type { SnapshotNode } from '../../snapshot.ts'
import { cut } from '../short-text.ts'
import { fill } from './fill.ts'
import type { Grammar } from './grammar.ts'

/** The longest title, topic or role in a sentence, in characters. */
const LONGEST = 120

/** A name as it stands in a sentence: a meeting's in quotes, a body's with its article, each as its language wants it. */
export function nameIn({ name, kind }: Pick<SnapshotNode, 'name' | 'kind'>, grammar: Grammar): string {
  return grammar.named(isolated(name), kind)
}

/** A meeting's name with its place, unless the name says the place already. */
export function placed(name: string, { place }: Pick<SnapshotNode, 'place'>, grammar: Grammar): string {
  return place === undefined || name.includes(place) ? name : grammar.at(name, isolated(place))
}

/** A title, topic, role or place beside a name, in the words of its source. */
export function beside(words: string | undefined, grammar: Grammar): string {
  return words === undefined ? '' : fill(grammar.beside, { '': isolated(cut(words, LONGEST)) })
}

/** "a, b and c". */
export function listed(parts: readonly string[], { and }: Pick<Grammar, 'and'>): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')}${and}${last}`
}

/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u

/** Isolates a name that runs from right to left (Unicode FSI and PDI), so that it doesn't turn what stands around it. */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name
}

import type { Mention } from '../../model/mention.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { type Choices, type LeftOut, namedBy } from './mentions.ts'
import { renderFile } from './render/html.ts'
import { renderSvg } from './render/svg.ts'
import { choicesOf } from './texts.ts'

/** The place of a mention that stands in the finished files, though in none of the texts they are made of. */
const PLACE = 'files:'

/**
 * Looks once more for whole names of the hidden, in the finished document, picture and page: also where a name is broken
 * across the lines of a label, or comes together from two texts. Each is one mention, whatever it is in.
 *
 * @param finished the document as it will be, but with other words where the author publishes a name knowingly
 */
export function lastLook(finished: Snapshot, leftOut: readonly LeftOut[], choices: Choices): Mention[] {
  const hidden = leftOut.filter(({ isHidden }) => isHidden)
  if (hidden.length === 0) return []
  const texts = [
    stringsIn(finished).join('\n'),
    wordsOfMarkup(renderSvg(finished, { captioned: true })),
    wordsOfMarkup(renderFile(finished)),
  ]
  return hidden.flatMap((person): Mention[] => {
    const { whole } = namedBy(person)
    const text = texts.flatMap((each) => around(each.normalize('NFC'), whole(each)[0]))[0]
    if (text === undefined) return []
    const place = `${PLACE}${person.id}`
    const whom = [{ id: person.id, name: person.name, isHidden: true }]
    return [{ place, kind: 'files', text, whom, choices: [...choicesOf.files], choice: choices[place] ?? null }]
  })
}

/** Characters shown before and after a name. */
const AROUND = 40

function around(text: string, span: { start: number; end: number } | undefined): string[] {
  if (span === undefined) return []
  return [
    text
      .slice(Math.max(0, span.start - AROUND), span.end + AROUND)
      .replace(/\s+/g, ' ')
      .trim(),
  ]
}

/** All texts of a document, except its ids. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

/** The words of a page or picture as readers and programs find them: texts, and attributes that hold words. */
function wordsOfMarkup(markup: string): string {
  const plain = markup.replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, ' ')
  const attributes = [...plain.matchAll(/\s(?:alt|title|href|content|aria-label)="([^"]*)"/g)].map(([, words]) => words)
  return unescaped(`${plain.replace(/<[^>]*>/g, ' ')}\n${attributes.join('\n')}`)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:#(x?)([0-9a-f]+)|(\w+));/gi, (whole, hex: string, code: string, name: string) =>
    name === undefined ? String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)) : (ENTITIES[name] ?? whole),
  )
}

import anyAscii from 'any-ascii'
import * as z from 'zod'
import { type EntityKind, entityKinds } from '../../../model/entity.ts'
import type { Row } from '../graph-store.ts'

/** An entity with every text that it can be found by: its name, then its aliases. */
export interface Named {
  id: string
  kind: EntityKind
  name: string
  aliases: string[]
}

const texts = z.array(z.string())
const NamedRow = z.object({
  id: z.string(),
  labels: texts,
  name: z.string(),
  aliases: texts.nullish(),
  acronym: z.string().nullish(),
  officialName: z.string().nullish(),
})

/**
 * Reads rows {id, labels, name, aliases, acronym, officialName}. Acronym and official name count as aliases. Leaves out
 * what has no name or no kind: nobody can find it by name.
 */
export function toNamed(rows: Row[]): Named[] {
  return rows.flatMap((row) => {
    const { success, data } = NamedRow.safeParse(row)
    const kind = entityKinds.find((name) => data?.labels.includes(name))
    if (!success || kind === undefined) return []
    const aliases = [...(data.aliases ?? []), data.acronym, data.officialName].filter(
      (text) => typeof text === 'string',
    )
    return [{ id: data.id, kind, name: data.name, aliases }]
  })
}

const DegreeRow = z.object({ id: z.string(), degree: z.number() })

export function toDegrees(rows: Row[]): Map<string, number> {
  return new Map(rows.map((row) => DegreeRow.parse(row)).map(({ id, degree }) => [id, degree]))
}

/** Scripts written without spaces, in which each character counts as a word: Chinese, Japanese Kanji and Hiragana. */
const SINGLE = '\\p{Script=Han}\\p{Script=Hiragana}'
const LETTER = `(?:(?![${SINGLE}])[\\p{L}\\p{N}\\p{M}])`
/** Apostrophes and full stops inside a word belong to it: o'brien, u.s (Unicode Standard Annex 29, word boundaries). */
const WORD = new RegExp(`[${SINGLE}]|${LETTER}+(?:['.·]${LETTER}+)*`, 'gu')

const ASCII = /^\p{ASCII}*$/u

/**
 * Splits a name into words as the name indexes of both engines do: lower case, Latin letters in ASCII (Łukasz → lukasz),
 * the marks of other scripts kept. These are the rules of Lucene's standard tokenizer and its ASCII folding, which
 * Neo4j's analyzer `standard-folding` follows.
 */
export function words(text: string): string[] {
  return fold(text).match(WORD) ?? []
}

function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFKC')
    .replace(/[^\p{ASCII}]/gu, (character) => (/\p{Script=Latin}/u.test(character) ? anyAscii(character) : character))
    .replaceAll('\u2019', "'")
    .toLowerCase()
}

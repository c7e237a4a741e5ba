import { Source } from '../../model/claim.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { AT_ONCE, readPages, rowsIn, within } from '../store/in-parts.ts'
import { nodeValue } from '../store/graph-rows.ts'
import { claimsIn } from '../store/stored-journal.ts'

const claimPages = statement('read/claim-pages')
const sourcePages = statement('read/source-pages')

/** Sources have texts, so few of them are read at once. */
const FEW = 50

/** Ids, addresses and names of files in which a name may still stand: the last word of one, as ids write it. */
export async function idsNaming(tx: Transaction, names: readonly string[]): Promise<string[]> {
  const last = names.map((name) => plain(name).split('-').at(-1) ?? '').filter((word) => word.length > 2)
  const isNaming = (id: string) => {
    const words = plain(id).split('-')
    return words.some((word) => last.includes(word))
  }
  const found = new Set<string>()
  for await (const row of rowsIn(readPages(within(tx), claimPages, {}, AT_ONCE))) {
    for (const { subject, from, to, source, locator } of claimsIn([row])) {
      for (const id of [...(from === undefined ? [subject] : [from, to]), source, locator.file]) {
        if (id !== undefined && isNaming(id)) found.add(id)
      }
    }
  }
  for await (const { s } of rowsIn(readPages(within(tx), sourcePages, {}, FEW))) {
    const { id, url, basedOn } = Source.parse(nodeValue(s).properties)
    for (const address of [id, url, basedOn]) if (address !== undefined && isNaming(address)) found.add(address)
  }
  return [...found].sort()
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
}

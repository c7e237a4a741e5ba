import { Source, type Values } from '../../model/claim.ts'
import { statement } from '../store/cypher-library.ts'
import type { Transaction } from '../store/graph-store.ts'
import { AT_ONCE, inSlices, readPages, rowsIn, within } from '../store/in-parts.ts'
import { nodeValue } from '../store/graph-rows.ts'
import { claimRow, claimsIn, type StoredClaim } from '../store/stored-journal.ts'
import type { Redaction } from './redact.ts'

const claimPages = statement('read/claim-pages')
const sourcePages = statement('read/source-pages')
const updateClaims = statement('write/update-claims')
const putSources = statement('write/put-sources')

/** Sources have texts, so few of them are read at once. */
const FEW = 50

/** Blacks the names out of quotes and values of all other claims; in sources that spoke of the person each of their words. */
export async function redactClaims(
  tx: Transaction,
  redaction: Redaction,
  sources: ReadonlySet<string>,
): Promise<StoredClaim[]> {
  const redacted: StoredClaim[] = []
  for await (const row of rowsIn(readPages(within(tx), claimPages, {}, AT_ONCE))) {
    const [claim] = claimsIn([row])
    if (claim === undefined) continue
    const { quote } = claim
    const black = sources.has(claim.source) ? redaction.words : redaction.names
    const blackened = quote === undefined ? undefined : black(quote)
    const values = redactedValues(claim.values, black)
    if (blackened === quote && values === claim.values) continue
    redacted.push({ ...claim, values, ...(blackened === undefined ? {} : { quote: blackened }) })
  }
  await inSlices(redacted, (slice) => tx.run(updateClaims, { rows: slice.map(claimRow) }))
  return redacted
}

/** The same values where no name stands in them. */
function redactedValues(values: Values, black: (text: string) => string): Values {
  let isOther = false
  const entries = Object.entries(values).map(([property, value]) => {
    if (property === 'keys' || property === 'representing' || typeof value === 'number')
      return [property, value] as const
    const text = Array.isArray(value) ? value.map(black) : black(value)
    isOther ||= String(text) !== String(value)
    return [property, text] as const
  })
  return isOther ? Object.fromEntries(entries) : values
}

/** Removes the texts of sources that spoke of the person, or in which a name stands. Returns which had one. */
export async function withholdTexts(
  tx: Transaction,
  { names, words }: Redaction,
  spoke: ReadonlySet<string>,
): Promise<string[]> {
  const withheld: string[] = []
  for await (const { s } of rowsIn(readPages(within(tx), sourcePages, {}, FEW))) {
    const source = Source.parse(nodeValue(s).properties)
    const { text, ...rest } = { ...source, name: (spoke.has(source.id) ? words : names)(source.name) }
    const isNamed = text !== undefined && names(text) !== text
    if (!spoke.has(source.id) && !isNamed && rest.name === source.name) continue
    const isWithheld = spoke.has(source.id) || isNamed
    await tx.run(putSources, {
      rows: [isWithheld ? { ...rest, withheld: true } : { ...rest, ...(text === undefined ? {} : { text }) }],
    })
    if (text !== undefined && isWithheld) withheld.push(source.id)
  }
  return withheld
}

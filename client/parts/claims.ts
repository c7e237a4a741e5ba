import { html } from 'lit'
import type * as z from 'zod'
import type { ClaimView } from '../../model/api/evidence.ts'
import { shortDate } from '../../model/drawing/dates.ts'
import { propertyWords, valueWords } from '../words/claim-words.ts'

type Claim = z.infer<typeof ClaimView>

/** The source of a claim in words: name, publisher, date, row. */
export function sourceWords({ sourceName, publisher, publishedAt, locator }: Claim): string[] {
  const row = locator.row === undefined ? '' : `row ${locator.row}`
  return [sourceName, publisher, publishedAt === undefined ? '' : shortDate(publishedAt), row].filter(
    (part): part is string => part !== undefined && part !== '',
  )
}

/** The values of a claim in words: "date 4 Nov 2024, place Seoul". */
export function claimWords({ values, asRead }: Pick<Claim, 'values' | 'asRead'>): string {
  const said = Object.entries(values).map(
    ([property, value]) => `${propertyWords(property)} ${valueWords(property, value)}`,
  )
  return said.length === 0 ? asRead : said.join(', ')
}

/** A confidence from 0 to 1, as a bar and a number. */
export function confidenceBar(confidence: number) {
  const figure = confidence.toFixed(2)
  return html`<span class="conf" title=${`Confidence ${figure}`}><i aria-hidden="true"><b style=${`width:${confidence * 100}%`}></b></i><span class="vh">Confidence </span>${figure}</span>`
}

/** An address from data if it is a web address, else undefined. No other address may become a link. */
export function safeLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  return ['http:', 'https:'].includes(new URL(address).protocol) ? address : undefined
}

import { isGivenName } from '../gazetteer/lookup.ts'
import { NEVER_NAMES } from '../gazetteer/words.ts'
import type { Token } from '../sentences/tokens.ts'
import type { OfficeTag, TagContext } from './tag.ts'

/** Words that are an office only if used as nouns: they are also verbs or adjectives. */
const ALSO_VERBS = new Set(
  'head host chair guest lead father major general deputy judge representative chief official boss captain marshal expert author engineer doctor coach speaker sister lady lord'.split(
    ' ',
  ),
)

const isName = (token: Token | undefined) => token?.shape === 'capital' && !NEVER_NAMES.has(token.text)

/** Returns the office that starts at a token, with the portfolio before or after it; null if none does. */
export function officeTag(context: TagContext, at: number): OfficeTag | null {
  const { tokens, speech } = context
  const from = at
  const lead = portfolioBefore(context, at)
  const hit = context.officeAt(lead)
  if (!hit) return shortOffice(context, at)
  const token = tokens[lead]
  if (lead === at && hit.length === 1 && token !== undefined && ALSO_VERBS.has(token.lower.replace(/s$/, ''))) {
    const used = speech[at] ?? 'X'
    if (used !== 'NOUN' && used !== 'PROPN') return null
    // "Lula hosts Macron": between two names it is a verb.
    if (/^(?:hosts|heads|leads|chairs|coaches)$/.test(token.lower) && isName(tokens[at - 1]) && isName(tokens[at + 1]))
      return null
  }
  // "Amir Khan Muttaqi": "Amir" is a given name, unless "of" or another title follows.
  if (
    lead === at &&
    hit.length === 1 &&
    token?.text === 'Amir' &&
    !/^(?:of|sheikh|sheik|shaikh|his)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return null
  const to = portfolioAfter(context, lead + hit.length)
  const title = context.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
  return { kind: 'office', from, to, title, plural: hit.plural }
}

/** Returns an abbreviated office before a capitalised word: "PM", "FM". */
function shortOffice(context: TagContext, at: number): OfficeTag | null {
  const token = context.tokens[at]
  const next = context.tokens[at + 1]
  if (token === undefined || !/^(?:PM|FM|DPM|EAM|NSA|SecGen|SG|DG|CM|MP|MEP|MK|CEO|VP|DFM)$/.test(token.text))
    return null
  return next?.shape === 'capital' ? { kind: 'office', from: at, to: at + 1, title: token.text, plural: false } : null
}

const PORTFOLIO_OFFICE = /^(?:ministers?|secretary|secretaries|commissioner|under-?secretary)$/

/**
 * Returns the index of the office after its portfolio ("Foreign Affairs and Trade Minister"); `at` if there is none.
 */
function portfolioBefore(context: TagContext, at: number): number {
  const { tokens, isWord } = context
  for (let index = at; index < at + 6; index += 1) {
    const token = tokens[index]
    if (token === undefined) return at
    if (index > at && PORTFOLIO_OFFICE.test(token.lower) && token.shape === 'capital') return index
    const joins = index > at && (token.lower === 'and' || token.text === ',' || token.text === '&')
    if (
      !joins &&
      !(token.shape === 'capital' && isWord(token.lower) && context.nameAt(index) === null && !isGivenName(token.text))
    )
      return at
  }
  return at
}

/** Returns the index after the portfolio that follows an office ("of Foreign Affairs and Trade"); `at` if none does. */
function portfolioAfter(context: TagContext, at: number): number {
  const { tokens, isWord } = context
  const preposition = tokens[at]?.lower
  if (preposition !== 'of' && preposition !== 'for') return at
  let end = at
  for (let index = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1; index < at + 10; index += 1) {
    const token = tokens[index]
    if (token === undefined) return end
    const ordinary =
      token.shape === 'capital' &&
      isWord(token.lower) &&
      context.nameAt(index) === null &&
      !isGivenName(token.text) &&
      context.officeAt(index) === null
    if (ordinary) end = index + 1
    else if (token.lower !== 'and' && token.text !== ',' && token.text !== '&') return end
  }
  return end
}

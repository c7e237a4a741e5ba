import type { Values } from '../../model/claim.ts'
import { groundsOf, isAboutPair, type PairDecision } from '../../model/decision.ts'
import type { EntityId } from '../../model/entity.ts'
import { hyphenatedWords } from '../../model/relation.ts'
import { claimsOfPart, partsOf } from '../journal/batches.ts'
import type { Redaction } from '../names/redact.ts'
import { statement } from '../store/cypher-library.ts'
import { sourcesIn } from '../store/graph-rows.ts'
import type { Transaction } from '../store/graph-store.ts'
import { AT_ONCE, inSlices, readInSlices, readPages, within } from '../store/in-parts.ts'
import { claimRow, claimsIn, decisionsIn, type StoredClaim } from '../store/stored-journal.ts'

const claimPages = statement('read/claim-pages')
const sourcePages = statement('read/source-pages')
const decisionPages = statement('read/decision-pages')
const decisionsOf = statement('read/decisions-of')
const deleteClaims = statement('write/delete-claims')
const deleteDecisions = statement('write/delete-decisions')
const updateClaims = statement('write/update-claims')
const putDecisions = statement('write/put-decisions')
const putSources = statement('write/put-sources')
const updatePart = statement('write/update-batch-part')

/** Rows a page of sources, which have texts. */
const FEW = 50

/** Deletes claims, and takes them off the lists of the batches that made them. */
export async function eraseClaims(tx: Transaction, claims: readonly StoredClaim[]): Promise<void> {
  const gone = new Set(claims.map(({ id }) => id))
  await inSlices([...gone], (slice) => tx.run(deleteClaims, { ids: slice }))
  for (const batch of new Set(claims.flatMap(({ batches }) => batches))) {
    for (const part of await partsOf(tx, batch)) {
      const ids = await claimsOfPart(tx, part)
      const left = ids.filter((id) => !gone.has(id))
      if (left.length < ids.length) await tx.run(updatePart, { id: part, claims: left })
    }
  }
}

/**
 * Takes claims off what matches rest on, so that these stand without them. Returns the matches.
 */
export async function eraseGrounds(tx: Transaction, claims: readonly StoredClaim[]): Promise<PairDecision[]> {
  const erased = new Set(claims.map(({ id }) => id))
  const changed: PairDecision[] = []
  for await (const page of readPages(within(tx), decisionPages, {}, AT_ONCE)) {
    for (const decision of decisionsIn(page).filter(isAboutPair)) {
      const left = groundsOf(decision).filter((id) => !erased.has(id))
      if (left.length < groundsOf(decision).length) changed.push({ ...decision, restsOn: left })
    }
  }
  await inSlices(changed, (slice) => tx.run(putDecisions, { rows: slice }))
  return changed
}

/** Deletes the decisions about the person and their claims, and blacks out their names in the reasons of others. */
export async function eraseDecisions(
  tx: Transaction,
  ids: readonly EntityId[],
  claims: readonly StoredClaim[],
  { names }: Redaction,
): Promise<void> {
  const rows = await readInSlices(within(tx), decisionsOf, [...ids, ...claims.map(({ id }) => id)])
  const gone = decisionsIn(rows).map(({ id }) => id)
  await inSlices(gone, (slice) => tx.run(deleteDecisions, { ids: slice }))
  for await (const page of readPages(within(tx), decisionPages, {}, AT_ONCE)) {
    for (const decision of decisionsIn(page)) {
      const reasons = decision.reasons.map(names)
      if (reasons.join() !== decision.reasons.join()) await tx.run(putDecisions, { rows: [{ ...decision, reasons }] })
    }
  }
}

/**
 * Blacks out the names in quotes and values of all other claims. In claims of sources that named the person, each word
 * of a name is blacked out too. Returns the changed claims.
 *
 * @param sources ids of the sources that named the person
 */
export async function redactClaims(
  tx: Transaction,
  redaction: Redaction,
  sources: ReadonlySet<string>,
): Promise<StoredClaim[]> {
  const redacted: StoredClaim[] = []
  for await (const rows of readPages(within(tx), claimPages, {}, AT_ONCE)) {
    for (const claim of claimsIn(rows)) {
      const { quote } = claim
      const black = sources.has(claim.source) ? redaction.words : redaction.names
      const blackened = quote === undefined ? undefined : black(quote)
      const values = redactedValues(claim.values, black)
      if (blackened === quote && values === claim.values) continue
      redacted.push({ ...claim, values, ...(blackened === undefined ? {} : { quote: blackened }) })
    }
  }
  await inSlices(redacted, (slice) => tx.run(updateClaims, { rows: slice.map(claimRow) }))
  return redacted
}

/** Returns the same object if no name is in the values. */
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

/**
 * Deletes the texts of the sources that named the person, and of those whose text has one of the names. Returns the ids
 * of the sources that had a text.
 */
export async function withholdTexts(
  tx: Transaction,
  { names, words }: Redaction,
  named: ReadonlySet<string>,
): Promise<string[]> {
  const withheld: string[] = []
  for await (const rows of readPages(within(tx), sourcePages, {}, FEW)) {
    for (const source of sourcesIn(rows)) {
      const { text, ...rest } = { ...source, name: (named.has(source.id) ? words : names)(source.name) }
      const isWithheld = named.has(source.id) || (text !== undefined && names(text) !== text)
      if (!isWithheld && rest.name === source.name) continue
      await tx.run(putSources, {
        rows: [isWithheld ? { ...rest, withheld: true } : { ...rest, ...(text === undefined ? {} : { text }) }],
      })
      if (text !== undefined && isWithheld) withheld.push(source.id)
    }
  }
  return withheld
}

/** Returns the ids, addresses and file names that still have the last word of one of the names, as ids are written. */
export async function idsNaming(tx: Transaction, names: readonly string[]): Promise<string[]> {
  const last = names.map((name) => hyphenatedWords(name).split('-').at(-1) ?? '').filter((word) => word.length > 2)
  const isNaming = (id: string) => {
    const words = hyphenatedWords(id).split('-')
    return words.some((word) => last.includes(word))
  }
  const found = new Set<string>()
  for await (const rows of readPages(within(tx), claimPages, {}, AT_ONCE)) {
    for (const { subject, from, to, source, locator } of claimsIn(rows)) {
      for (const id of [...(from === undefined ? [subject] : [from, to]), source, locator.file]) {
        if (id !== undefined && isNaming(id)) found.add(id)
      }
    }
  }
  for await (const rows of readPages(within(tx), sourcePages, {}, FEW)) {
    for (const { id, url, basedOn } of sourcesIn(rows)) {
      for (const address of [id, url, basedOn]) if (address !== undefined && isNaming(address)) found.add(address)
    }
  }
  return [...found].sort()
}

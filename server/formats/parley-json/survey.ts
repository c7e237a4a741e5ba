import { isRelation, type Source } from '../../../model/claim.ts'
import { ClaimRecord, SourceRecord, subjectOf } from '../../../model/parley-json.ts'
import type { JsonElement } from '../json/elements.ts'
import { type Fault, faultsOf } from '../problems.ts'
import { sourceOf } from './sources.ts'

/** All that has to be known of a document before its first record is read. */
export interface Survey {
  sources: Source[]
  /** Faults of the source records, with their path in the document. */
  faults: Fault[]
  /** The members it has, in order. */
  members: Set<string>
}

/** Reads a document once. Throws `FileProblem` if it is not JSON, so that nothing is taken from a broken document. */
export async function surveyOf(elements: AsyncIterable<JsonElement>): Promise<Survey> {
  const survey: Survey = { sources: [], faults: [], members: new Set() }
  for await (const { member, index, value } of elements) {
    survey.members.add(member)
    if (member !== 'source' && member !== 'sources') continue
    const path = index === null ? [member] : [member, index]
    const parsed = SourceRecord.safeParse(value)
    if (parsed.success) survey.sources.push(sourceOf(parsed.data))
    else
      survey.faults.push(
        ...faultsOf(parsed.error, value).map((fault) => ({ ...fault, path: [...path, ...fault.path] })),
      )
  }
  return survey
}

/** Returns the key of a tie within a document, from its ends and relation. */
export function tieKey(from: string, relation: string, to: string): string {
  return `${from}|${relation}|${to}`
}

/** Returns the keys of the entities and ties that the claims of a document are about. */
export async function claimedThings(elements: AsyncIterable<JsonElement>): Promise<Set<string>> {
  const things = new Set<string>()
  for await (const { member, value } of elements) {
    if (member !== 'claims') continue
    const { data } = ClaimRecord.safeParse(value)
    if (data === undefined) continue
    const thing = isRelation(data.type) ? tieKey(data.from ?? '', data.type, data.to ?? '') : subjectOf(data)
    if (thing !== undefined) things.add(thing)
  }
  return things
}

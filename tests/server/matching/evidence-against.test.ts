import { describe, expect, it } from 'vitest'
import { type Claim, ClaimId } from '../../../model/claim.ts'
import {
  haveIdsOfOneBatch,
  identifiersConflict,
  identifiersIn,
  provenanceOf,
  shareSource,
  statesIdentifiers,
} from '../../../server/matching/evidence-against.ts'

const claim = (more: Partial<Claim> = {}): Claim => ({
  id: ClaimId.parse('claim'),
  subject: 'person:kim-a',
  type: 'Person',
  values: {},
  source: 'source:list',
  asRead: 'Kim A',
  locator: {},
  method: 'record',
  confidence: 1,
  batches: [1],
  order: 1,
  ...more,
})

describe('where the claims about an entity come from', () => {
  it('is each of their sources, and the first batch of each claim that was read with an id of our form', () => {
    const stated = [
      claim({ source: 'source:a', asRead: 'person:kim-a', batches: [2, 5] }),
      claim({ source: 'source:b', asRead: 'person:kim-a', batches: [4] }),
      claim({ source: 'source:b', asRead: 'Q1', batches: [3] }),
    ]
    expect(provenanceOf(stated)).toEqual({
      sources: new Set(['source:a', 'source:b']),
      idGivenBy: new Set([2, 4]),
    })
  })

  it('speaks against a match if one source, or one batch that gave ids, has both', () => {
    const from = (sources: string[], idGivenBy: number[]) => ({
      sources: new Set(sources),
      idGivenBy: new Set(idGivenBy),
    })
    expect(shareSource(from(['a', 'b'], []), from(['c', 'b'], []))).toBe(true)
    expect(shareSource(from(['a'], [1]), from(['b'], [1]))).toBe(false)
    expect(haveIdsOfOneBatch(from([], [1, 2]), from([], [3, 2]))).toBe(true)
    expect(haveIdsOfOneBatch(from(['a'], [1]), from(['a'], [2]))).toBe(false)
  })
})

describe('the identifiers that a claim states', () => {
  it('are its keys, but for the key by which its source names the subject', () => {
    const stating = claim({ values: { keys: ['wikidata:Q1', 'us:7'] }, asRead: 'us:7' })
    expect(identifiersIn(stating)).toEqual(['wikidata:Q1'])
    expect(statesIdentifiers(stating)).toBe(true)
    expect(statesIdentifiers(claim({ values: { keys: ['us:7'] }, asRead: 'us:7' }))).toBe(false)
  })

  it('are none for a claim about a tie, and for one without keys', () => {
    expect(identifiersIn(claim({ type: 'REPRESENTS', values: { keys: ['wikidata:Q1'] } }))).toEqual([])
    expect(identifiersIn(claim())).toEqual([])
  })

  it('conflict if the two have others in one namespace', () => {
    expect(identifiersConflict(['wikidata:Q1'], ['wikidata:Q2'])).toBe(true)
    expect(identifiersConflict(['wikidata:Q1'], ['viaf:1'])).toBe(false)
    expect(identifiersConflict(['wikidata:Q1'], ['wikidata:Q1'])).toBe(false)
    expect(identifiersConflict(['wikidata:Q1', 'viaf:1'], ['viaf:2', 'wikidata:Q1'])).toBe(true)
    expect(identifiersConflict(['wikidata:Q1'], ['wikidata:Q2', 'wikidata:Q1'])).toBe(false)
    expect(identifiersConflict([], ['wikidata:Q1'])).toBe(false)
  })
})

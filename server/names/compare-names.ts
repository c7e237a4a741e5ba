import { compareBodies } from './compare-bodies.ts'
import { comparePeople } from './compare-people.ts'
import { type NameComparison, ruledOut } from './comparison.ts'
import { MAX_NAME_LENGTH, type NameKind, type ParsedName, parseName } from './parse-name.ts'

/**
 * Tells whether two names of one kind may belong to one entity, by the names alone. `same` and `doubtful` are worth
 * proposing. Neither is enough to merge without asking (see `sameFullName`).
 */
export function compareNames(a: string, b: string, kind: NameKind): NameComparison {
  if (Math.max(a.length, b.length) > MAX_NAME_LENGTH) return ruledOut('too long for a name')
  return compareParsed(parseName(a, kind), parseName(b, kind))
}

/** Compares names that are already parsed, so that one can be compared with many. */
export function compareParsed(a: ParsedName, b: ParsedName): NameComparison {
  if (a.kind === 'Person' && b.kind === 'Person') return comparePeople(a, b)
  if (a.kind === 'Body' && b.kind === 'Body') return compareBodies(a, b)
  return ruledOut('a person and a body')
}

import { compareBodies } from './compare-bodies.ts'
import { comparePeople } from './compare-people.ts'
import { type NameComparison, ruledOut } from './comparison.ts'
import { MAX_NAME_LENGTH, type NameKind, type ParsedName, parseName } from './parse-name.ts'

/**
 * Whether two names may belong to one thing, judged by the names alone. `same` and `doubtful` are worth proposing;
 * neither is enough to merge unasked (see `sameFullName`). Both names are of the given kind.
 */
export function compareNames(a: string, b: string, kind: NameKind): NameComparison {
  if (Math.max(a.length, b.length) > MAX_NAME_LENGTH) return ruledOut('too long for a name')
  return compareParsed(parseName(a, kind), parseName(b, kind))
}

/** The same for names already read, where one is compared with many. */
export function compareParsed(a: ParsedName, b: ParsedName): NameComparison {
  if (a.kind === 'Person' && b.kind === 'Person') return comparePeople(a, b)
  if (a.kind === 'Body' && b.kind === 'Body') return compareBodies(a, b)
  return ruledOut('a person and a body')
}

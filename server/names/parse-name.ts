import type { NameKind } from './name-kind.ts'
import { type BodyName, parseBody } from './parse-body.ts'
import { type PersonName, parsePerson } from './parse-person.ts'

/** A name read once, to be compared with many: people's names one way, all others another. */
export type ParsedName = PersonName | BodyName

export function parseName(name: string, kind: NameKind): ParsedName {
  return kind === 'Person' ? parsePerson(name) : parseBody(name)
}

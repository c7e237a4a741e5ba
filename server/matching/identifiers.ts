import { type Claim, isRelation } from '../../model/claim.ts'

/** Identifiers given by others: not the key under which the source itself names its subject. */
export function identifiers({ type, values: { keys }, asRead }: Claim): string[] {
  return isRelation(type) || !Array.isArray(keys) ? [] : keys.filter((key) => key !== asRead)
}

/** Whether one has an identifier in a namespace in which the other has another: then they are never one. */
export function conflicting(ours: readonly string[], theirs: readonly string[]): boolean {
  const namespace = (key: string) => key.slice(0, key.indexOf(':'))
  return ours.some((key) => theirs.some((other) => namespace(other) === namespace(key)) && !theirs.includes(key))
}

import { type Claim, isRelation } from './claim.ts'

/** The keys by which a source names what it speaks of: of an entity its own, of a tie those of its ends and of the body represented. */
export interface NamesRead {
  key?: string | undefined
  from?: string | undefined
  to?: string | undefined
  representing?: string | undefined
}

/** A tie as its source names it, in one text: `hsg:nixon|PARTICIPATED_IN|hsg:trip/1|state:USA`, a bar in a key escaped. */
export function tieAsRead(type: string, { from = '', to = '', representing }: NamesRead): string {
  return [from, type, to, ...(representing === undefined ? [] : [representing])].map(escaped).join('|')
}

/** The keys that `asRead` of a claim holds. */
export function namesRead({ type, asRead }: Pick<Claim, 'type' | 'asRead'>): NamesRead {
  if (!isRelation(type)) return { key: asRead }
  const [from = '', , to = '', representing] = asRead.split('|').map(unescaped)
  return representing === undefined ? { from, to } : { from, to, representing }
}

function escaped(key: string): string {
  return key.replaceAll('%', '%25').replaceAll('|', '%7C')
}

function unescaped(text: string): string {
  return text.replaceAll('%7C', '|').replaceAll('%25', '%')
}

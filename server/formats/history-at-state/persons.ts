import { slug } from '../slug.ts'
import type { Said } from './record.ts'

/** A person as a record names one: office, name without it, and how the record writes both. */
export interface NamedPerson {
  title: string | null
  name: string
  /** True if the name alone tells who it is: a full name, or the one by which a monarch or pope reigns. */
  isFull: boolean
  aliases: string[]
}

/** Offices before the names of visitors, the longest first, with the spellings found in the records. */
const offices = [
  'President of the Council of Ministers',
  'Chairman of the Presidency',
  'Prime Minister-Prince',
  'Premier (?:and|&) Prince',
  'Governor General',
  'Chief of State',
  'Head of State',
  'First Secretary',
  'Junta Member',
  '(?:Brigadier|Lieutenant) General',
  '(?:Acting |Interim |Deputy )?Prime Min(?:i?ste|iste)re?',
  '(?:Acting |Interim |Provisional |Vice )?President(?:-\\s?(?:elect|Elect|designate))?',
  '(?:Federal )?Chancellor(?:-elect)?',
  '(?:Vice )?Premier',
  'Grand (?:Duke|Duchess)',
  'Crown Prince(?:ss)?',
  'King|Queen|Prince|Emperor|Shah|Sultan|Amir|Emir|Regent|Pope|Sheikh',
  'Foreign Minister|Chairman|Governor|General|Taoiseach',
]
const office = new RegExp(`^(${offices.join('|')})\\s*(?=\\p{Lu}|d[’']|de |da |al-|el-|van |von )`, 'u')
const another = new RegExp(`(?:,| and| &) (?=(?:${offices.join('|')}) )`)

const reigning =
  /^(?:Premier & Prince|Premier and Prince|Grand Duke|Grand Duchess|Crown Prince(?:ss)?|King|Queen|Prince|Emperor|Shah|Sultan|Amir|Emir|Pope)$/
const usualSpelling: readonly [RegExp, string][] = [
  [/Prime Min\w+/, 'Prime Minister'],
  [/-\s*(elect|designate)/i, '-elect'],
  [/^Emir$/, 'Amir'],
  [/^His Holiness Pope$/, 'Pope'],
]

/** Returns the visitors that a text like "King X and Queen Y" names. A text without an office is one name. */
export function visitorsIn(text: string): NamedPerson[] {
  const joint = /^Premier (?:and|&) Prince /.test(text)
  return (joint ? [text] : text.split(another)).map(personOf)
}

function personOf(text: string): NamedPerson {
  const found = office.exec(text)?.[1]
  const name = text.slice(found?.length ?? 0).trim()
  return namedPerson(found === undefined ? null : found, name)
}

/** Returns a person by office and name. A nickname in parentheses and an honorific stay only in the aliases. */
export function namedPerson(title: string | null, written: string): NamedPerson {
  const office = title === null ? null : spelt(title)
  const name = written.replace(/ \([^)]*\)/g, '').replace(/^(?:Sheikh?|Dato[’'] Seri) /, '')
  const reigns = office !== null && reigning.test(office)
  return { title: office, name, isFull: reigns || hasTwoWords(name), aliases: written === name ? [] : [written] }
}

/** True for two words besides particles and initials: "Anwar Sadat", but not "de Gaulle" or "K. Shanmugam". */
function hasTwoWords(name: string): boolean {
  return name.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word) && !particles.has(word.toLowerCase())).length > 1
}

const particles = new Set(['de', 'del', 'la', 'da', 'di', 'dos', 'al', 'el', 'van', 'von', 'bin', 'ben', 'u'])

function spelt(title: string): string {
  return usualSpelling.reduce((text, [form, usual]) => text.replace(form, usual), title)
}

/** Returns the claim that names a person. A name that says little alone is shown with its office. */
export function saysPerson(key: string, { title, name, isFull, aliases }: NamedPerson): Said {
  const alone = title === null || (isFull && /\s/.test(name))
  const others = alone ? aliases : [...aliases, name]
  return {
    type: 'Person',
    key,
    values: { name: alone ? name : `${title} ${name}`, ...(others.length === 0 ? {} : { aliases: others }) },
  }
}

/**
 * Returns the key of a person who represents a state. A full name is one person in all records of the state, except for
 * the namesakes below. A surname with an office is one person only within a scope: the trips of one traveller, or a
 * year.
 */
export function personKey(state: string, person: NamedPerson, scope: string, day: string): string {
  const body = state.replace(/^state:/, '')
  const name = slug(person.name)
  if (!person.isFull) return `hsg:visitor/${body}/${slug(person.title ?? '')}-${name}/${scope}`
  const alone = /\s/.test(person.name) ? name : `${slug(person.title ?? '')}-${name}`
  const later = namesakes[`${body}/${alone}`]
  return `hsg:visitor/${body}/${alone}${later !== undefined && day >= later ? `/${later}` : ''}`
}

/**
 * Full names that two leaders of one state have in the records, and the year from which it is the second. All names
 * that come back after 14 years or more were looked up for this list.
 */
const namesakes: Readonly<Record<string, string>> = {
  'CRI/jose-figueres-ferrer': '1990',
  'GRC/konstantinos-karamanlis': '2000',
  'ISL/bjarni-benediktsson': '2000',
}

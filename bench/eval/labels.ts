import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A labelled meeting. `who` holds names from the text or codes of states. Null if the label doesn't say. */
interface LabelledMeeting {
  status: string
  who: string[]
  kind: string | null
  date: string | null
  heldIn: string | null
}

/** A text with the facts to read from it. tests/fixtures/text/README.md describes the format. */
export interface Labelled {
  text: string
  people: string[]
  states: string[]
  organisations: string[]
  neutral: string[]
  meetings: LabelledMeeting[]
  /** The pairs that are scored: all, none, or those within one meeting. */
  pairs: 'all' | 'none' | 'within'
}

/** The day of publication of every labelled text. */
export const PUBLISHED = '2024-05-15'

const list = (text: string) =>
  text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
const said = (cell: string | undefined) => (cell === undefined || cell === '' || cell === '-' ? null : cell)

function meeting(line: string): LabelledMeeting {
  const [status = '', who = '', kind, date, heldIn] = line.split('|').map((cell) => cell.trim())
  return { status, who: list(who), kind: said(kind), date: said(date), heldIn: said(heldIn) }
}

/** Parses a file of labelled texts. Throws for a line that starts with an unknown letter. */
function parseLabels(file: string): Labelled[] {
  return file
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const record: Labelled = {
        text: '',
        people: [],
        states: [],
        organisations: [],
        neutral: [],
        meetings: [],
        pairs: 'all',
      }
      for (const line of block.split('\n')) {
        const value = line.slice(2)
        switch (line[0]) {
          case 'T':
            record.text = value
            break
          case 'P':
            record.people.push(...list(value))
            break
          case 'S':
            record.states.push(...value.split(/\s+/).filter((code) => code !== ''))
            break
          case 'O':
            record.organisations.push(...list(value))
            break
          case '?':
            record.neutral.push(
              ...list(value).flatMap((item) => (/^[A-Z]{3}( [A-Z]{3})*( .*)?$/.test(item) ? item.split(' ') : [item])),
            )
            break
          case 'M':
            record.meetings.push(meeting(value))
            break
          case 'X':
            record.pairs = value.trim() === 'across' ? 'within' : 'none'
            break
          default:
            throw new Error(`"${line}" starts with an unknown letter. Start it with T, P, S, O, ?, M or X`)
        }
      }
      return record
    })
}

/** True for texts of the half that rules may be written against. A hash decides, so that nobody can choose. */
export function isDevelopment(record: Labelled): boolean {
  return (createHash('sha256').update(record.text).digest()[0] ?? 0) % 2 === 0
}

/** Returns the labelled texts by set. */
export function labelledSets(): { name: string; records: Labelled[] }[] {
  return [
    { name: 'sentences', path: 'tests/fixtures/text/sentences.txt' },
    { name: 'news styles', path: 'tests/fixtures/text/news-styles.txt' },
    { name: 'regions', path: 'tests/fixtures/text/regions.txt' },
  ].map(({ name, path }) => ({ name, records: parseLabels(readFileSync(path, 'utf8')) }))
}

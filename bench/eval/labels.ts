import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A meeting as labelled: `who` are names as in the text or codes of states. Null where the label does not say. */
interface LabelledMeeting {
  status: string
  who: string[]
  kind: string | null
  date: string | null
  heldIn: string | null
}

/** One text with what should be read from it; the format is described in tests/fixtures/text/README.md. */
export interface Labelled {
  text: string
  people: string[]
  states: string[]
  organisations: string[]
  neutral: string[]
  meetings: LabelledMeeting[]
  /** Whether pairs are scored: all, none, or all but those across meetings. */
  pairs: 'all' | 'none' | 'within'
}

/** The day on which every labelled text counts as published. */
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

/** Reads a file of labelled texts. Throws for a line that starts with no known letter. */
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
            throw new Error(`"${line}" starts with no letter of the label format`)
        }
      }
      return record
    })
}

/** Whether a text belongs to the half that rules may be written against; by hash, so no hand can choose. */
export function isDevelopment(record: Labelled): boolean {
  return (createHash('sha256').update(record.text).digest()[0] ?? 0) % 2 === 0
}

/** The labelled texts, by the set they belong to. */
export function labelledSets(): { name: string; records: Labelled[] }[] {
  return [
    { name: 'sentences', path: 'tests/fixtures/text/sentences.txt' },
    { name: 'news styles', path: 'tests/fixtures/text/news-styles.txt' },
    { name: 'regions', path: 'tests/fixtures/text/regions.txt' },
  ].map(({ name, path }) => ({ name, records: parseLabels(readFileSync(path, 'utf8')) }))
}

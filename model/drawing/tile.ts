import type { MeetingNode } from '../graph.ts'
import type { SnapshotLanguage } from '../snapshot.ts'
import { monthName } from './dates.ts'
import { fixedWords } from './language.ts'
import type { Palette } from './palette.ts'

/** The text of a calendar tile: a head and a large word below. `exact` is false if the day is not known. */
interface TileText {
  head: string
  body: string
  exact: boolean
}

/**
 * Returns "NOV 4" for a day, or "2024 4 Nov" with its year; "2024 Nov" for a month, "YEAR 2024" for a year, and "DATE ?"
 * for a date that is not known.
 */
function tileText({ since, precision }: Dated, withYear: boolean, language?: SnapshotLanguage): TileText {
  const [year = '', month = '', day = ''] = (since ?? '').split('-')
  const name = monthName(Number(month), language).replace('.', '')
  const words = fixedWords(language).tile
  switch (precision) {
    case 'day':
      return withYear
        ? { head: year, body: `${Number(day)} ${name}`, exact: true }
        : { head: name.toUpperCase(), body: String(Number(day)), exact: true }
    case 'month':
      return { head: year, body: name, exact: false }
    case 'year':
      return { head: words.year, body: year, exact: false }
    case 'none':
      return { head: words.date, body: '?', exact: false }
  }
}

type Dated = Pick<MeetingNode['properties'], 'since' | 'precision'>

export const TILE_WIDTH = 37
export const TILE_HEIGHT = 40

/** True if these meetings lie in more than one year, so that a day needs its year beside it. */
export function areOfSeveralYears(meetings: readonly Dated[]): boolean {
  return new Set(meetings.flatMap(({ since }) => since?.slice(0, 4) ?? [])).size > 1
}

/**
 * Draws the tile of a meeting as SVG, with its upper left corner at 0, 0. A held meeting is solid. A planned, postponed
 * or alleged one is dashed with a pale head; postponed adds a bar, alleged a question mark. A cancelled or denied one
 * is grey with a slash.
 *
 * @param family font families, without double quotes
 * @param withYear adds the year to a day
 * @param least the size of the smallest letters
 */
export function tile(
  meeting: Dated & Pick<MeetingNode['properties'], 'status'>,
  colours: Palette,
  family: string,
  {
    withYear = false,
    least = 0,
    language,
  }: { withYear?: boolean; least?: number; language?: SnapshotLanguage | undefined } = {},
): string {
  const { head, body, exact } = tileText(meeting, withYear, language)
  const font = `font-family='${family}' text-anchor='middle'`
  const look = looks(meeting.status, colours, font, least)
  const isYear = exact && withYear
  const headSize = Math.max(least, isYear ? 10.2 : 8.6)
  const size = body.length > 4 ? 10.5 : body.length > 3 ? 12 : body.length > 2 ? 13.5 : 17
  return [
    `<rect x='.9' y='.9' width='35.2' height='38.2' rx='5' fill='${colours.surface}' stroke='${look.line}' stroke-width='1.8'${look.dashes}/>`,
    `<path d='M1.6 13V6a4.4 4.4 0 0 1 4.4-4.4H31a4.4 4.4 0 0 1 4.4 4.4V13z' fill='${look.head}'/>`,
    `<text x='18.5' y='${headSize > 10 ? 10.8 : 10.2}' ${font} font-size='${headSize}' font-weight='700' letter-spacing='${headSize > 10 ? 0 : 0.4}' fill='${look.headInk}'>${head}</text>`,
    `<text x='18.5' y='${size > 14 ? 32 : 29}' ${font} font-size='${size}' font-weight='600' fill='${look.ink}'>${body}</text>`,
    exact
      ? ''
      : `<path d='M9 34H28' stroke='${look.line}' stroke-width='1.5' stroke-dasharray='1.5 2.5' stroke-linecap='round'/>`,
    look.over,
  ].join('')
}

function looks(status: MeetingNode['properties']['status'], colours: Palette, font: string, least: number) {
  const dashed = {
    line: colours.meeting,
    head: colours.meetingSoft,
    headInk: colours.meetingInk,
    ink: colours.ink,
    dashes: ` stroke-dasharray='4 3'`,
  }
  switch (status) {
    case 'held':
      return {
        line: colours.meeting,
        head: colours.meeting,
        headInk: colours.inkInverse,
        ink: colours.ink,
        dashes: '',
        over: '',
      }
    case 'planned':
      return { ...dashed, over: '' }
    case 'postponed':
      return {
        ...dashed,
        over: `<path d='M8 37H29' stroke='${colours.edgeStrong}' stroke-width='2.4' stroke-linecap='round'/>`,
      }
    case 'alleged':
      return {
        ...dashed,
        over: `<circle cx='31' cy='34' r='6' fill='${colours.surface}' stroke='${colours.meeting}'/><text x='31' y='37.4' ${font} font-size='${Math.max(least, 9.5)}' font-weight='700' fill='${colours.meetingInk}'>?</text>`,
      }
    case 'cancelled':
    case 'denied':
      return {
        line: colours.line3,
        head: colours.surface3,
        headInk: colours.ink2,
        ink: colours.ink3,
        dashes: '',
        over: `<path d='M7 35L30 17' stroke='${colours.edgeStrong}' stroke-width='1.7' stroke-linecap='round'/>`,
      }
  }
}

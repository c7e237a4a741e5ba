import type { MeetingNode } from '../graph.ts'
import { monthName } from './dates.ts'

/** What a calendar tile says: the head, the large word below, and whether that word is only as exact as it looks. */
interface TileText {
  head: string
  body: string
  exact: boolean
}

/** "NOV 4" for a day, "2024 Nov" for a month, "YEAR 2024" for a year, "DATE ?" where none is known. */
function tileText({ since, precision }: Pick<MeetingNode['properties'], 'since' | 'precision'>): TileText {
  const [year = '', month = '', day = ''] = (since ?? '').split('-')
  switch (precision) {
    case 'day':
      return { head: monthName(Number(month)).toUpperCase(), body: String(Number(day)), exact: true }
    case 'month':
      return { head: year, body: monthName(Number(month)), exact: false }
    case 'year':
      return { head: 'YEAR', body: year, exact: false }
    case 'none':
      return { head: 'DATE', body: '?', exact: false }
  }
}

/** The colours of a tile. */
export type TileColours = Record<
  | 'surface'
  | 'surface3'
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'inkInverse'
  | 'line3'
  | 'meeting'
  | 'meetingSoft'
  | 'meetingInk'
  | 'edgeStrong',
  string
>

type Told = Pick<MeetingNode['properties'], 'since' | 'precision' | 'status'>

export const TILE_WIDTH = 37
export const TILE_HEIGHT = 40

/**
 * The tile of a meeting as SVG, its corner at 0, 0. Held: solid. Planned, postponed and alleged: dashed with a pale head,
 * the last two with a bar and a question mark. Cancelled and denied: grey with a slash.
 *
 * @param family font families, without double quotes
 */
export function tile(meeting: Told, colours: TileColours, family: string): string {
  const { head, body, exact } = tileText(meeting)
  const font = `font-family='${family}' text-anchor='middle'`
  const look = looks(meeting.status, colours, font)
  const size = body.length > 3 ? 12 : body.length > 2 ? 13.5 : 17
  return [
    `<rect x='.9' y='.9' width='35.2' height='38.2' rx='5' fill='${colours.surface}' stroke='${look.line}' stroke-width='1.8'${look.dashes}/>`,
    `<path d='M1.6 13V6a4.4 4.4 0 0 1 4.4-4.4H31a4.4 4.4 0 0 1 4.4 4.4V13z' fill='${look.head}'/>`,
    `<text x='18.5' y='10.2' ${font} font-size='8.6' font-weight='700' letter-spacing='.4' fill='${look.headInk}'>${head}</text>`,
    `<text x='18.5' y='${size > 14 ? 32 : 29}' ${font} font-size='${size}' font-weight='600' fill='${look.ink}'>${body}</text>`,
    exact
      ? ''
      : `<path d='M9 34H28' stroke='${look.line}' stroke-width='1.5' stroke-dasharray='1.5 2.5' stroke-linecap='round'/>`,
    look.over,
  ].join('')
}

function looks(status: MeetingNode['properties']['status'], colours: TileColours, font: string) {
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
        over: `<circle cx='31' cy='34' r='6' fill='${colours.surface}' stroke='${colours.meeting}'/><text x='31' y='37.4' ${font} font-size='9.5' font-weight='700' fill='${colours.meetingInk}'>?</text>`,
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

import type { MeetingNode } from '../../model/graph.ts'
import { monthName } from '../words/dates.ts'
import type { Palette } from './palette.ts'

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

/**
 * The tile of a meeting as a data URI of an SVG. Held: solid. Planned, postponed and alleged: dashed with a pale head,
 * the last two with a bar and a question mark. Cancelled and denied: grey with a slash.
 */
export function tile(meeting: Pick<MeetingNode, 'properties'>, palette: Palette): string {
  const { head, body, exact } = tileText(meeting.properties)
  const look = looks(meeting.properties.status, palette)
  const size = body.length > 3 ? 12 : body.length > 2 ? 13.5 : 17
  const font = `font-family='system-ui,sans-serif' text-anchor='middle'`
  const svg = [
    `<svg xmlns='http://www.w3.org/2000/svg' width='111' height='120' viewBox='0 0 37 40'>`,
    `<rect x='.9' y='.9' width='35.2' height='38.2' rx='5' fill='${palette.surface}' stroke='${look.line}' stroke-width='1.8'${look.dashes}/>`,
    `<path d='M1.6 13V6a4.4 4.4 0 0 1 4.4-4.4H31a4.4 4.4 0 0 1 4.4 4.4V13z' fill='${look.head}'/>`,
    `<text x='18.5' y='10.2' ${font} font-size='8.6' font-weight='700' letter-spacing='.4' fill='${look.headInk}'>${head}</text>`,
    `<text x='18.5' y='${size > 14 ? 32 : 29}' ${font} font-size='${size}' font-weight='600' fill='${look.ink}'>${body}</text>`,
    exact
      ? ''
      : `<path d='M9 34H28' stroke='${look.line}' stroke-width='1.5' stroke-dasharray='1.5 2.5' stroke-linecap='round'/>`,
    look.over,
    '</svg>',
  ].join('')
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

function looks(status: MeetingNode['properties']['status'], palette: Palette) {
  const dashed = {
    line: palette.meeting,
    head: palette.meetingSoft,
    headInk: palette.meetingInk,
    ink: palette.ink,
    dashes: ` stroke-dasharray='4 3'`,
  }
  switch (status) {
    case 'held':
      return {
        line: palette.meeting,
        head: palette.meeting,
        headInk: palette.inkInverse,
        ink: palette.ink,
        dashes: '',
        over: '',
      }
    case 'planned':
      return { ...dashed, over: '' }
    case 'postponed':
      return {
        ...dashed,
        over: `<path d='M8 37H29' stroke='${palette.edgeStrong}' stroke-width='2.4' stroke-linecap='round'/>`,
      }
    case 'alleged':
      return {
        ...dashed,
        over: `<circle cx='31' cy='34' r='6' fill='${palette.surface}' stroke='${palette.meeting}'/><text x='31' y='37.4' font-family='system-ui,sans-serif' text-anchor='middle' font-size='9.5' font-weight='700' fill='${palette.meetingInk}'>?</text>`,
      }
    case 'cancelled':
    case 'denied':
      return {
        line: palette.line3,
        head: palette.surface3,
        headInk: palette.ink2,
        ink: palette.ink3,
        dashes: '',
        over: `<path d='M7 35L30 17' stroke='${palette.edgeStrong}' stroke-width='1.7' stroke-linecap='round'/>`,
      }
  }
}

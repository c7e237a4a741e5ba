import { shortDate } from '../../../model/drawing/dates.ts'
import { escaped } from '../../../model/markup.ts'
import type { SnapshotLanguage } from '../../../model/snapshot.ts'
import type { SnapshotStatus } from '../../../model/snapshot-record.ts'
import { textAt, wrapped } from './text.ts'

interface NoticeWords {
  superseded: string
  /** Said where nothing stands in its place, since the newer ones were withdrawn. */
  newerWithdrawn: string
  withdrawn: string
  newest: string
}

const words: Readonly<Record<SnapshotLanguage, NoticeWords>> = {
  en: {
    superseded: 'There is a newer version of this snapshot',
    newerWithdrawn: 'The newer version of this snapshot was withdrawn',
    withdrawn: 'This snapshot was withdrawn',
    newest: 'Open the newest version',
  },
  fr: {
    superseded: 'Il existe une version plus récente',
    newerWithdrawn: 'La version plus récente a été retirée',
    withdrawn: 'Cette publication a été retirée',
    newest: 'Ouvrir la version la plus récente',
  },
  de: {
    superseded: 'Es gibt eine neuere Fassung',
    newerWithdrawn: 'Die neuere Fassung wurde zurückgezogen',
    withdrawn: 'Diese Veröffentlichung wurde zurückgezogen',
    newest: 'Neueste Fassung öffnen',
  },
  es: {
    superseded: 'Hay una versión más reciente',
    newerWithdrawn: 'La versión más reciente fue retirada',
    withdrawn: 'Esta publicación fue retirada',
    newest: 'Abrir la versión más reciente',
  },
  ko: {
    superseded: '더 새로운 버전이 있습니다',
    newerWithdrawn: '더 새로운 버전은 철회되었습니다',
    withdrawn: '이 게시물은 철회되었습니다',
    newest: '최신 버전 열기',
  },
}

/** Says how a snapshot stands: "There is a newer version of this snapshot, 24 Nov 2026". Empty while it stands. */
function said({ state, at, newest }: SnapshotStatus, language: SnapshotLanguage): string {
  if (state === 'published') return ''
  const { superseded, newerWithdrawn, withdrawn } = words[language]
  const what = state === 'withdrawn' ? withdrawn : newest === null ? newerWithdrawn : superseded
  return at === null ? what : `${what}, ${shortDate(at.slice(0, 10), language)}`
}

/**
 * Writes the notice above a page: what happened, when, the publisher's note, and the way to the newest version.
 *
 * @param target where the link opens: a page in a frame can't open another page of the host there
 */
export function notice(
  status: SnapshotStatus | undefined,
  files: string,
  language: SnapshotLanguage = 'en',
  target?: '_blank',
): string {
  if (status === undefined || status.state === 'published') return ''
  return `<p class="notice">${escaped(said(status, language))}. ${moreOf(status, files, language, target)}</p>`
}

/** Writes the note of a status and the link to the newest version, as far as there are any. */
export function moreOf(
  { note, newest }: SnapshotStatus,
  files: string,
  language: SnapshotLanguage = 'en',
  target?: '_blank',
): string {
  const parts = [
    note === null ? '' : `<q><bdi>${escaped(note)}</bdi></q>`,
    newest === null
      ? ''
      : `<a href="${escaped(pageOf(newest, files))}"${target === undefined ? '' : ` target="${target}" rel="noopener"`}>${words[language].newest}</a>`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** Returns the address of the page of another snapshot of the same host. */
const pageOf = (id: string, files: string) => files.replace(/[^/]*$/, id)

const WIDTH = 480
const LINE = 18
const SIZE = 13
const INK = '#1b1d21'
const PAPER = '#fbf0d8'

/** Draws the notice of a status as rows of text on a strip of this width. */
function strip(status: SnapshotStatus, files: string, width: number, language: SnapshotLanguage) {
  const rows = [said(status, language), status.note ?? '', status.newest === null ? '' : pageOf(status.newest, files)]
  const lines = rows.flatMap((row, index) =>
    wrapped(row, SIZE, width - 24).map((line) => ({ line, first: index === 0 })),
  )
  const height = lines.length * LINE + 16
  const texts = lines.map(({ line, first }, index) =>
    textAt(12, 24 + index * LINE, line, { size: SIZE, fill: INK, anchor: 'start', weight: first ? 600 : 400 }),
  )
  return { height, markup: `<rect width="${width}" height="${height}" fill="${PAPER}"/>${texts.join('')}` }
}

/** Draws the small picture in place of a withdrawn one. It says nothing about what the snapshot showed. */
export function noticePicture(status: SnapshotStatus, files: string): string {
  const { height, markup } = strip(status, files, WIDTH, 'en')
  const title = [said(status, 'en'), status.note].filter((part) => part !== null).join('. ')
  return svg(WIDTH, height, title, markup)
}

/** Draws a picture with the notice of its status above it. */
export function pictureWithNotice(
  picture: string,
  status: SnapshotStatus,
  files: string,
  language: SnapshotLanguage = 'en',
): string {
  const [, width, height] = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(picture) ?? []
  if (width === undefined || height === undefined) return picture
  const whole = Math.max(Number(width), WIDTH)
  const { height: above, markup } = strip(status, files, whole, language)
  const moved = picture.trim().replace('<svg ', `<svg x="${(whole - Number(width)) / 2}" y="${above}" `)
  return svg(whole, Number(height) + above, said(status, language), markup + moved)
}

function svg(width: number, height: number, title: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Inter,system-ui,sans-serif"><title>${escaped(title)}</title>${content}</svg>\n`
}

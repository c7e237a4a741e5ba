import type { SnapshotLanguage } from '../../../model/snapshot.ts'
import type { SnapshotStatus } from '../../../model/snapshot-record.ts'
import { element } from './dom.ts'
import { aliveWords } from './words.ts'

const LOOK =
  'margin:0;padding:6px 8px;background:#fbf0d8;color:#1b1d21;font:13px/1.4 system-ui,sans-serif;text-align:start;z-index:1;'

/**
 * Says that a snapshot was superseded or withdrawn, with the publisher's note, the date, and a link to the newest one
 * that stands. It lies over the picture, so that nothing moves.
 */
export function notice(
  { state, note, at, newest }: SnapshotStatus,
  base: string,
  language?: SnapshotLanguage,
): HTMLElement {
  const words = aliveWords(language)
  const said = [state === 'withdrawn' ? words.withdrawn : words.newer, at?.slice(0, 10)].filter(Boolean).join(', ')
  const parts = [
    ...(note === null ? [] : [element('bdi', {}, note), ' ']),
    ...(newest === null ? [] : [element('a', { href: base.replace(/[^/]*$/, newest) }, words.newest)]),
  ]
  const made = element('p', { role: 'note' }, `${said}. `, ...parts)
  // The policy of the page allows what a script sets, but no style attribute.
  made.style.cssText = LOOK + (state === 'superseded' ? 'position:absolute;inset:0 0 auto;' : '')
  return made
}

import { html } from 'lit'
import type { MeetingStatus } from '../../model/entity.ts'
import { icon } from './icons.ts'

const looks: Record<MeetingStatus, string> = {
  held: 'badge--ok',
  planned: 'badge--line',
  postponed: 'badge--line',
  cancelled: 'badge--line',
  denied: 'badge--bad',
  alleged: 'badge--warn',
}

/** Whether a meeting took place, in a word. */
export function statusBadge(status: MeetingStatus) {
  return html`<span class="badge ${looks[status]}">${status === 'held' ? icon('accept') : ''}${status}</span>`
}

import type { MeetingStatus } from '../entity.ts'

/** Whether a meeting took place: as certain, as not yet or not surely (drawn dashed), or as not (crossed out). */
export type Certainty = 'held' | 'planned' | 'off'

export const certainties: Record<MeetingStatus, Certainty> = {
  held: 'held',
  planned: 'planned',
  postponed: 'planned',
  alleged: 'planned',
  cancelled: 'off',
  denied: 'off',
}

import type * as z from 'zod'
import type * as entity from '../../model/entity.ts'

/** The model's words for meetings, as the rules use them. */
export type MeetingKind = z.infer<typeof entity.MeetingKind>
export type MeetingMode = z.infer<typeof entity.MeetingMode>
export type MeetingStatus = z.infer<typeof entity.MeetingStatus>

import * as z from 'zod'

/**
 * The parts of Popolo (popoloproject.com) that Parley has a place for. A file may have other fields; they are not read.
 */
const optional = z.string().nullish()
const shared = {
  id: z.coerce.string().min(1),
  other_names: z.array(z.looseObject({ name: z.string() })).nullish(),
  identifiers: z.array(z.looseObject({ scheme: optional, identifier: z.coerce.string() })).nullish(),
  sources: z.array(z.looseObject({ url: z.string().min(1), note: optional })).nullish(),
}
const dates = { start_date: optional, end_date: optional }
const Id = z.coerce.string().min(1)
const OptionalId = Id.nullish()

export const PopoloPost = z.looseObject({ ...shared, label: optional, organization_id: OptionalId })
export const PopoloMembership = z.looseObject({
  ...shared,
  id: OptionalId,
  person_id: OptionalId,
  member_id: OptionalId,
  organization_id: OptionalId,
  post_id: OptionalId,
  role: optional,
  label: optional,
  ...dates,
})
/** Memberships may be inside the person or organization they belong to. */
const nested = { memberships: z.array(PopoloMembership).nullish() }

export const PopoloPerson = z.looseObject({ ...shared, name: z.string().min(1), summary: optional, ...nested })
export const PopoloOrganization = z.looseObject({
  ...shared,
  name: z.string().min(1),
  classification: optional,
  parent_id: OptionalId,
  ...nested,
})
export const PopoloEvent = z.looseObject({
  ...shared,
  name: z.string().min(1),
  classification: optional,
  status: optional,
  location: optional,
  organization_id: OptionalId,
  parent_id: OptionalId,
  attendees: z.array(z.looseObject({ id: OptionalId, person_id: OptionalId, role: optional })).nullish(),
  ...dates,
})

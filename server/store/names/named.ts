import * as z from 'zod'
import { EntityKind, entityKinds } from '../../../model/entity.ts'
import type { Row } from '../graph-store.ts'
import type { Named } from './rank-names.ts'

const texts = z.array(z.string())
const NamedRow = z.object({
  id: z.string(),
  labels: texts,
  name: z.string(),
  aliases: texts.nullish(),
  acronym: z.string().nullish(),
  officialName: z.string().nullish(),
})

/** Reads a row {id, labels, name, aliases, acronym, officialName}: an acronym and an official name are aliases too. */
export function toNamed(row: Row): Named {
  const { id, labels, name, aliases, acronym, officialName } = NamedRow.parse(row)
  const others = [...(aliases ?? []), acronym, officialName].filter((text) => typeof text === 'string')
  return { id, kind: EntityKind.parse(entityKinds.find((kind) => labels.includes(kind))), name, aliases: others }
}

const DegreeRow = z.object({ id: z.string(), degree: z.number() })

export function toDegrees(rows: Row[]): Map<string, number> {
  return new Map(rows.map((row) => DegreeRow.parse(row)).map(({ id, degree }) => [id, degree]))
}

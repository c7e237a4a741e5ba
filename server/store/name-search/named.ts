import * as z from 'zod'
import { entityKinds } from '../../../model/entity.ts'
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

/**
 * Reads rows {id, labels, name, aliases, acronym, officialName}: an acronym and an official name are aliases too. What
 * has no name or is of no kind can't be found by name, and is left out.
 */
export function toNamed(rows: Row[]): Named[] {
  return rows.flatMap((row) => {
    const { success, data } = NamedRow.safeParse(row)
    const kind = entityKinds.find((name) => data?.labels.includes(name))
    if (!success || kind === undefined) return []
    const aliases = [...(data.aliases ?? []), data.acronym, data.officialName].filter(
      (text) => typeof text === 'string',
    )
    return [{ id: data.id, kind, name: data.name, aliases }]
  })
}

const DegreeRow = z.object({ id: z.string(), degree: z.number() })

export function toDegrees(rows: Row[]): Map<string, number> {
  return new Map(rows.map((row) => DegreeRow.parse(row)).map(({ id, degree }) => [id, degree]))
}

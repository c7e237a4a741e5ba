import { Source } from '../../../model/claim.ts'
import type { SourceRecord } from '../../../model/parley-json.ts'

/** A source as a document gives it, with its stable id: its own, else its address, else publisher and name. */
export function sourceOf({ id, name, ...rest }: SourceRecord): Source {
  const named = [rest.publisher, name].filter((part) => part !== undefined).join(': ')
  const key = id ?? rest.url ?? named
  return Source.parse({ ...rest, id: key, name: name ?? key })
}

/** The source of records that name none: the file itself, by its name without folders. */
export function fileAsSource(file: string): Source {
  const name = file.split(/[\\/]/).at(-1) ?? file
  return Source.parse({ id: `file:${name}`, name })
}

import { Source } from '../../../model/claim.ts'
import type { SourceRecord } from '../../../model/parley-json.ts'
import type { ReadItem } from '../reader.ts'

/**
 * The sources a record may name, and the one that is meant where it names none: null where it has to name one, `wrongIn`
 * the row in which that one stands and can't be read.
 */
export interface Sources {
  byId: ReadonlyMap<string, Source>
  usual: string | null | { wrongIn: number }
}

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

/** The sources of a file in which each record may name its own: a source is yielded once, before it is first used. */
export class SourceShelf {
  readonly #byId = new Map<string, Source>()
  readonly #usual: string

  constructor(usual: Source) {
    this.#usual = usual.id
    this.#byId.set(usual.id, usual)
  }

  /** What of these sources is new. */
  *add(...sources: readonly Source[]): Iterable<ReadItem> {
    for (const source of sources) {
      if (this.#byId.has(source.id)) continue
      this.#byId.set(source.id, source)
      yield { type: 'source', source }
    }
  }

  get sources(): Sources {
    return { byId: this.#byId, usual: this.#usual }
  }
}

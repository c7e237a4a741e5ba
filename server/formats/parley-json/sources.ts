import { Source } from '../../../model/claim.ts'
import type { SourceRecord } from '../../../model/parley-json.ts'
import type { ReadItem } from '../reader.ts'

/**
 * The sources a record may name, and the usual one of records that name none. It is null if they must name one, and has
 * `wrongIn`, a row, if the usual source is in that row and can't be read.
 */
export interface Sources {
  byId: ReadonlyMap<string, Source>
  usual: string | null | { wrongIn: number }
}

/** Returns a source as a document gives it. Its stable id is its own, else its address, else publisher and name. */
export function sourceOf({ id, name, ...rest }: SourceRecord): Source {
  const named = [rest.publisher, name].filter((part) => part !== undefined).join(': ')
  const key = id ?? rest.url ?? named
  return Source.parse({ ...rest, id: key, name: name ?? key })
}

/** Returns the source of records that name none: the file itself, by its name without folders. */
export function fileAsSource(file: string): Source {
  const name = file.split(/[\\/]/).at(-1) ?? file
  return Source.parse({ id: `file:${name}`, name })
}

/** The sources of a file in which each record may name its own. A source is yielded once, before its first use. */
export class FileSources {
  readonly #byId = new Map<string, Source>()
  readonly #usual: string

  constructor(usual: Source) {
    this.#usual = usual.id
    this.#byId.set(usual.id, usual)
  }

  /** Yields the sources that are new. */
  *add(...sources: readonly Source[]): Iterable<ReadItem> {
    for (const source of sources) {
      if (this.#byId.has(source.id)) continue
      this.#byId.set(source.id, source)
      yield { type: 'source', source }
    }
  }

  get all(): Sources {
    return { byId: this.#byId, usual: this.#usual }
  }
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from '../../model/claim.ts'
import { decoded } from '../formats/decoded.ts'
import { linesOf } from '../formats/lines.ts'
import { ClaimAsRead } from '../formats/reader.ts'
import { onlyIfMissing } from '../only-if-missing.ts'
import { AT_ONCE } from '../store/in-parts.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** A row of a load: its claims, and its number in the load, from 1. */
export interface StagedRow {
  number: number
  claims: readonly ClaimAsRead[]
}

/** Rows that can be read again and again, in chunks. */
export interface Rows {
  /** Yields the rows in their order, some thousand claims at a time. */
  chunks(): AsyncIterable<readonly StagedRow[]> | Iterable<readonly StagedRow[]>
}

/** How much stays in memory, as `weightOf` weighs claims, and in characters of the texts of sources. */
const MOST_CLAIMS = 10_000
const MOST_TEXT = 20_000_000

/**
 * The rows of a load and their sources, between reading and writing. Parley plans a load as a whole before it writes the
 * first row, so it needs the rows more than once. A small load stays in memory. The rows and texts of a larger one are
 * kept in a temporary folder, which `remove` deletes.
 */
export class StagedRows implements Rows {
  /** The sources without their texts. One that is stated twice has the versions of both, and else what was said last. */
  readonly sources = new Map<string, Source>()
  /** The ids of the sources that claims name. */
  readonly named = new Set<string>()
  readonly #most: { claims: number; text: number }
  #size = 0
  /** The rows that are not on disk. They come after those that are. */
  #rows: StagedRow[] = []
  #weight = 0
  #texts = new Map<string, string>()
  #characters = 0
  #folder: string | undefined

  constructor(most: { claims: number; text: number } = { claims: MOST_CLAIMS, text: MOST_TEXT }) {
    this.#most = most
  }

  /** How many rows there are. */
  get size(): number {
    return this.#size
  }

  get isInMemory(): boolean {
    return this.#rows.length === this.#size
  }

  async addSource({ text, ...source }: Source): Promise<void> {
    const versions = [...new Set([...(this.sources.get(source.id)?.versions ?? []), ...source.versions])]
    this.sources.set(source.id, { ...source, versions })
    if (text === undefined) return
    this.#texts.set(source.id, text)
    this.#characters += text.length
    if (this.#characters > this.#most.text) await this.#spillTexts()
  }

  async addRow(claims: readonly ClaimAsRead[]): Promise<void> {
    this.#size += 1
    this.#rows.push({ number: this.#size, claims })
    this.#weight += weightOfRow(claims)
    for (const { source } of claims) this.named.add(source)
    if (this.#weight > this.#most.claims) await this.#spillRows()
  }

  /** @param weight how much comes at a time. Whole rows stay together. */
  async *chunks(weight = AT_ONCE): AsyncGenerator<readonly StagedRow[]> {
    let chunk: StagedRow[] = []
    let full = 0
    for await (const row of this.#all()) {
      chunk.push(row)
      full += weightOfRow(row.claims)
      if (full < weight) continue
      yield chunk
      chunk = []
      full = 0
    }
    if (chunk.length > 0) yield chunk
  }

  /** Returns a source with its text. */
  async wholeSource(id: string): Promise<Source | undefined> {
    const source = this.sources.get(id)
    const text = this.#texts.get(id) ?? (await this.#textOnDisk(id))
    return source === undefined || text === undefined ? source : { ...source, text }
  }

  async remove(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true })
  }

  async *#all(): AsyncGenerator<StagedRow> {
    if (!this.isInMemory) {
      let number = 0
      for await (const line of linesOf(decoded(createReadStream(await this.#path('rows.jsonl'))))) {
        number += 1
        yield { number, claims: ClaimAsRead.array().parse(JSON.parse(line)) }
      }
    }
    yield* this.#rows
  }

  async #spillRows(): Promise<void> {
    const lines = this.#rows.map(({ claims }) => `${JSON.stringify(claims)}\n`)
    await appendFile(await this.#path('rows.jsonl'), lines.join(''))
    this.#rows = []
    this.#weight = 0
  }

  async #spillTexts(): Promise<void> {
    for (const [id, text] of this.#texts) await writeFile(await this.#path(textFile(id)), text)
    this.#texts = new Map()
    this.#characters = 0
  }

  async #textOnDisk(id: string): Promise<string | undefined> {
    if (this.#folder === undefined) return undefined
    return readFile(await this.#path(textFile(id)), 'utf8').catch(onlyIfMissing(undefined))
  }

  async #path(name: string): Promise<string> {
    this.#folder ??= await temporaryFolder('load')
    return join(this.#folder, name)
  }
}

function textFile(source: string): string {
  return `${createHash('sha256').update(source).digest('hex')}.txt`
}

function weightOfRow(claims: readonly ClaimAsRead[]): number {
  return claims.reduce((sum, claim) => sum + weightOf(claim), 0)
}

/**
 * Returns what a claim costs the engine. The claim and its subject count as one, and each name of a person or an
 * organisation as four more, for the keys of its blocks. Neo4j holds everything a transaction writes in memory.
 */
function weightOf({ type, values }: ClaimAsRead): number {
  if (type !== 'Person' && type !== 'Organisation') return 1
  return 1 + 4 * (1 + (Array.isArray(values.aliases) ? values.aliases.length : 0))
}

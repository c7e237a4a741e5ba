import { SaxesParser } from 'saxes'
import { escaped } from '../../../model/markup.ts'
import { FileProblem } from '../problems.ts'

/** A child of a record: its text with single blanks, including the text of its own children, and its attributes. */
interface XmlField {
  text: string
  attributes: Readonly<Record<string, string>>
}

/** A child of the root, and its children by their names. If two children have one name, the last is kept. */
export interface XmlRecord {
  name: string
  attributes: Readonly<Record<string, string>>
  fields: ReadonlyMap<string, XmlField>
}

/** The most UTF-16 units of one field. */
const longest = 1_000_000

/**
 * Yields the records of an XML document, one at a time, so that memory holds one. External entities are not followed.
 * Throws `FileProblem` with line and column where the text stops being XML.
 */
export async function* xmlRecords(pieces: AsyncIterable<string>): AsyncIterable<XmlRecord> {
  const collector = new RecordCollector()
  for await (const piece of pieces) yield* collector.read(piece)
  yield* collector.end()
}

class RecordCollector {
  readonly #parser = new SaxesParser()
  #depth = 0
  #found: XmlRecord[] = []
  #record: { name: string; attributes: Record<string, string>; fields: Map<string, XmlField> } | null = null
  #field: { name: string; attributes: Record<string, string>; text: string } | null = null

  constructor() {
    this.#parser.on('error', (error) => {
      const { line, column } = this.#parser
      const reason = error.message.replace(/^\d+:\d+: /, '')
      throw new FileProblem(`Broken XML in line ${line}, column ${column + 1}: ${reason}`, { cause: error })
    })
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#depth += 1
      if (this.#depth === 2) this.#record = { name, attributes, fields: new Map() }
      if (this.#depth === 3) this.#field = { name, attributes, text: '' }
    })
    this.#parser.on('text', (text) => {
      if (this.#field === null) return
      this.#field.text += text
      if (this.#field.text.length > longest) {
        throw new FileProblem(
          `<${this.#field.name}> before line ${this.#parser.line} is longer than ${longest} characters. Shorten it`,
        )
      }
    })
    this.#parser.on('closetag', () => {
      if (this.#depth === 3 && this.#field !== null) this.#closeField(this.#field)
      if (this.#depth === 2 && this.#record !== null) this.#found.push(this.#record)
      this.#depth -= 1
    })
  }

  read(piece: string): XmlRecord[] {
    this.#parser.write(piece)
    return this.#taken()
  }

  end(): XmlRecord[] {
    this.#parser.close()
    return this.#taken()
  }

  #closeField({ name, attributes, text }: { name: string; attributes: Record<string, string>; text: string }): void {
    this.#record?.fields.set(name, { text: text.replace(/\s+/g, ' ').trim(), attributes })
    this.#field = null
  }

  #taken(): XmlRecord[] {
    const found = this.#found
    this.#found = []
    return found
  }
}

/** Writes the XML document that has these records below its root, in pieces that `xmlRecords` can read. */
export async function* xmlDocument(root: string, records: AsyncIterable<XmlRecord>): AsyncIterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n`
  for await (const { name, attributes, fields } of records) {
    yield `  <${name}${attributesOf(attributes)}>\n`
    for (const [field, { text, attributes: own }] of fields) {
      yield `    <${field}${attributesOf(own)}>${escaped(text)}</${field}>\n`
    }
    yield `  </${name}>\n`
  }
  yield `</${root}>\n`
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
}

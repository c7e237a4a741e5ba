import type { XmlRecord } from './records.ts'

/** The XML document that has these records below its root, in pieces: what `xmlRecords` reads. */
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

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

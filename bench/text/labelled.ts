import { readFileSync } from 'node:fs'
import { type Labelled, parseLabels } from '../eval/labels.ts'

/** The labelled texts, by the set they belong to. */
export function labelledSets(): { name: string; records: Labelled[] }[] {
  return [
    { name: 'sentences', path: 'tests/fixtures/text/sentences.txt' },
    { name: 'news styles', path: 'tests/fixtures/text/news-styles.txt' },
    { name: 'regions', path: 'tests/fixtures/text/regions.txt' },
  ].map(({ name, path }) => ({ name, records: parseLabels(readFileSync(path, 'utf8')) }))
}

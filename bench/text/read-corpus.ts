// Reads reports of some million characters and prints the time and memory that this took. It is a separate process, so
// that its memory is the reader's. Arguments: reader (parley or wink), million characters.
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { labelledSets, PUBLISHED } from '../eval/labels.ts'
import { seededRandom } from '../names/random.ts'

/** The usual length of a news report, in characters. */
const REPORT = 4_000

/** Yields reports made of labelled texts in random order, without end. The same seed gives the same reports. */
function* reports(texts: readonly string[], seed: number): Generator<string> {
  const random = seededRandom(seed)
  for (;;) {
    const parts: string[] = []
    for (let length = 0; length < REPORT; length += parts[parts.length - 1]?.length ?? REPORT)
      parts.push(texts[Math.floor(random() * texts.length)] ?? '', random() < 0.3 ? '\n\n' : ' ')
    yield parts.join('')
  }
}

/** The cost of reading: seconds of CPU, and the peak memory of the process in MB. */
export interface Taken {
  characters: number
  cpuSeconds: number
  megabytes: number
}

const [, , reader, millions = '1'] = process.argv
const texts = labelledSets().flatMap(({ records }) => records.map(({ text }) => text))
const read = reader === 'wink' ? await winkAlone() : await parley()
read(texts.join('\n\n'))

const before = process.cpuUsage()
let characters = 0
for (const report of reports(texts, 1)) {
  if (characters >= Number(millions) * 1e6) break
  read(report)
  characters += report.length
}
const { user, system } = process.cpuUsage(before)
const taken: Taken = { characters, cpuSeconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1e3 }
process.stdout.write(JSON.stringify(taken))

async function parley(): Promise<(text: string) => void> {
  const { readArticle } = await import('../../server/text/read-article.ts')
  return (text) => void readArticle(text, { publishedAt: PUBLISHED })
}

/** Cuts the same texts into sentences and tags their parts of speech with the library alone. */
async function winkAlone(): Promise<(text: string) => void> {
  const nlp = winkNLP(model, ['sbd', 'pos'])
  return (text) => void nlp.readDoc(text).tokens().out(nlp.its.pos)
}

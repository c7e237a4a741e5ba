import { seededRandom } from '../names/random.ts'

/** About what a news report has, in characters. */
const REPORT = 4_000

/** Reports made of labelled texts in an order of their own, without end; the same for the same seed. */
export function* reports(texts: readonly string[], seed: number): Generator<string> {
  const random = seededRandom(seed)
  for (;;) {
    const parts: string[] = []
    for (let length = 0; length < REPORT; length += parts[parts.length - 1]?.length ?? REPORT)
      parts.push(texts[Math.floor(random() * texts.length)] ?? '', random() < 0.3 ? '\n\n' : ' ')
    yield parts.join('')
  }
}

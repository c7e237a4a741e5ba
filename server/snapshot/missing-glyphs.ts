import type { MissingGlyphs, Snapshot } from '../../model/snapshot.ts'
import { lettersFor, undrawn } from './letters/letters.ts'

/** Finds the texts in a picture that have letters no font of Parley has, so that the picture would show boxes there. */
export async function missingGlyphs(snapshot: Snapshot): Promise<MissingGlyphs[]> {
  const { title, caption, credits, nodes, annotations = [] } = snapshot
  const names = nodes.flatMap(({ name, acronym }) => [name, acronym])
  const texts = [title, caption, credits, ...names, ...annotations.map(({ text }) => text)]
  const drawn = [...new Set(texts.flatMap((text) => (text === undefined ? [] : [text])))]
  const letters = await lettersFor(drawn, snapshot.look?.language)
  return drawn.map((text) => ({ text, letters: undrawn(text, letters) })).filter((found) => found.letters !== '')
}

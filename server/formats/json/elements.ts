import { ElementScanner, type JsonElement } from './element-scanner.ts'

/**
 * The values one level down in a JSON object, one at a time: each item of its lists, and each other member whole. So a
 * document of any size is read with the memory its largest record takes.
 * Throws `FileProblem` with line and column where the text stops being JSON.
 */
export async function* jsonElements(pieces: AsyncIterable<string>): AsyncIterable<JsonElement> {
  const scanner = new ElementScanner()
  for await (const piece of pieces) yield* scanner.read(piece)
  scanner.end()
}

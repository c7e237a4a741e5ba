import { FileProblem } from './file-problem.ts'

/** The most UTF-16 units one line may take. */
const longest = 64 * 1024 * 1024

/** The lines of a text that comes in pieces, without their ends; a last line without an end counts, an empty one not. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let rest = ''
  let row = 1
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longest) throw new FileProblem(`Line ${row + lines.length} is longer than ${longest} characters`)
    row += lines.length
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
  }
  if (rest !== '') yield rest
}

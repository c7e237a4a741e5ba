import { FileProblem } from './problems.ts'

/**
 * Decodes a file in pieces, without its byte-order mark, which wins over the encoding asked for. Throws `FileProblem`
 * for bytes that aren't text in that encoding, since a guess would spoil names silently.
 *
 * @param encoding a label of the WHATWG Encoding Standard: utf-8, windows-1252, utf-16le, euc-kr, …
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding = 'utf-8'): AsyncIterable<string> {
  let decoder: TextDecoder | null = null
  let read = 0
  for await (const piece of withWholeMark(bytes)) {
    decoder ??= decoderFor(markOf(piece) ?? encoding)
    yield decode(decoder, piece, read)
    read += piece.length
  }
  if (decoder !== null) yield decode(decoder, null, read)
}

/** The most bytes of a byte-order mark. */
const MARK = 3

/** Passes the bytes on, with the first pieces joined until a mark would be whole. */
async function* withWholeMark(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let start: Uint8Array | null = new Uint8Array()
  for await (const piece of bytes) {
    if (start === null) yield piece
    else {
      start = Buffer.concat([start, piece])
      if (start.length < MARK) continue
      yield start
      start = null
    }
  }
  if (start !== null && start.length > 0) yield start
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch (cause) {
    throw new FileProblem(
      `Parley doesn't know the encoding "${encoding}". Use utf-8, utf-16le, windows-1252 or another of encoding.spec.whatwg.org`,
      { cause },
    )
  }
}

function markOf(start: Uint8Array): string | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8'
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return null
}

function decode(decoder: TextDecoder, piece: Uint8Array | null, read: number): string {
  let text: string
  try {
    text = piece === null ? decoder.decode() : decoder.decode(piece, { stream: true })
  } catch (cause) {
    throw new FileProblem(
      `After byte ${read + goodBytes(decoder.encoding, piece)} the file has bytes that are not ${decoder.encoding} text. Save it as UTF-8, or name its encoding`,
      { cause },
    )
  }
  // UTF-16 without a mark decodes as UTF-8 with every second character a NUL. Much that isn't text decodes too.
  if (!text.includes('\0')) return text
  throw new FileProblem(
    `After byte ${read + (piece?.indexOf(0) ?? 0)} the file has NUL characters, which text never has. Save it as UTF-8, or name its encoding (utf-16le?)`,
  )
}

/** Counts the bytes of a piece that are text for sure, so that people find the others quickly. */
function goodBytes(encoding: string, piece: Uint8Array | null): number {
  if (encoding !== 'utf-8' || piece === null) return 0
  const [good = ''] = new TextDecoder(encoding).decode(piece).split('\ufffd', 1)
  return Buffer.byteLength(good)
}

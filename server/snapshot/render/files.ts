import { canonical } from '../../../model/graph.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import type { FileType } from '../../../model/snapshot-record.ts'
import { inFonts, textsOf, withFonts } from '../letters/in-svg.ts'
import { lettersFor } from '../letters/letters.ts'
import { renderFile } from './html.ts'
import { renderPng } from './png.ts'
import { renderSvg } from './svg.ts'

/**
 * Renders the published files of a snapshot: the document, its picture twice, and the page with everything in it. The
 * picture's files carry the letters that a reader's machine may lack. The page is text and leaves them to the browser.
 */
export async function renderFiles(snapshot: Snapshot): Promise<Record<FileType, Buffer>> {
  const svg = renderSvg(snapshot, { captioned: true })
  const { faces } = await lettersFor(textsOf(svg), snapshot.look?.language)
  // A thread draws the PNG, the slowest file, while this one writes the others.
  const png = renderPng(svg, faces)
  const [html, whole] = [renderFile(snapshot), withFonts(inFonts(svg, faces), faces)]
  return {
    json: Buffer.from(canonical(snapshot)),
    svg: Buffer.from(await whole),
    png: await png,
    html: Buffer.from(html),
  }
}

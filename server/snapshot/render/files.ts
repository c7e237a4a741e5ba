import { canonical } from '../../../model/graph.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import type { FileType } from '../../../model/snapshot-record.ts'
import { renderFile } from './html.ts'
import { renderPng } from './png.ts'
import { renderSvg } from './svg.ts'

/** Renders the published files of a snapshot: the document, its picture twice, and the page with everything in it. */
export async function renderFiles(snapshot: Snapshot): Promise<Record<FileType, Buffer>> {
  const svg = renderSvg(snapshot, { captioned: true })
  return {
    json: Buffer.from(canonical(snapshot)),
    svg: Buffer.from(svg),
    png: await renderPng(svg),
    html: Buffer.from(renderFile(snapshot)),
  }
}

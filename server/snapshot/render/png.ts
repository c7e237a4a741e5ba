import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import { temporaryFolder } from '../../temporary-folder.ts'
import { inFonts, textsOf } from '../letters/in-svg.ts'
import { interFiles } from '../letters/inter.ts'
import { type Face, lettersFor } from '../letters/letters.ts'
import { outlined } from '../letters/outlines.ts'

/** Pixels for each unit of the SVG, so that it is sharp on dense screens. Pictures too large for `WIDEST` get fewer. */
const SCALE = 2
const WIDEST = 4_000

/**
 * Draws an SVG as a PNG, off the event loop. Only Parley's own fonts take part, so every machine draws the same picture.
 *
 * @param faces the fonts for what Inter lacks, if they are known already
 */
export async function renderPng(svg: string, faces?: readonly Face[]): Promise<Buffer> {
  const needed = faces ?? (await lettersFor(textsOf(svg))).faces
  if (needed.length === 0) return drawn(svg, interFiles)
  // resvg reads fonts from files only.
  const folder = await temporaryFolder('letters')
  try {
    const files = needed.map((_face, index) => join(folder, `${index}.ttf`))
    await Promise.all(needed.map(({ file }, index) => writeFile(files[index] ?? '', file)))
    return await drawn(inFonts(outlined(svg, needed), needed), [...interFiles, ...files])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function drawn(svg: string, fontFiles: string[]): Promise<Buffer> {
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } })
  const wide = Math.min(WIDEST, Math.round(width * SCALE), Math.round((width / height) * WIDEST))
  return inWorker(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
    fitTo: { mode: 'width', value: Math.max(wide, 1) },
  })
}

/** Draws and compresses in a thread: resvg's own asynchronous call leaves the compressing, up to a second, to this one. */
const WORKER = `const { parentPort, workerData: { resvg, svg, options } } = require('node:worker_threads')
const { Resvg } = require(resvg)
parentPort.postMessage(new Resvg(svg, options).render().asPng())`

async function inWorker(svg: string, options: ResvgRenderOptions): Promise<Buffer> {
  const resvg = createRequire(import.meta.url).resolve('@resvg/resvg-js')
  const worker = new Worker(WORKER, { eval: true, execArgv: [], workerData: { resvg, svg, options } })
  const [png]: Uint8Array[] = await once(worker, 'message')
  if (png === undefined) throw new Error('The thread that draws pictures sent none')
  return Buffer.from(png)
}

import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Snapshot } from '../model/snapshot.ts'
import { inputsAt } from '../server/formats/disk-files.ts'
import { ingest } from '../server/ingest/ingest.ts'
import { freeze } from '../server/snapshot/freeze.ts'
import { readShown } from '../server/snapshot/read-shown.ts'
import { renderFile } from '../server/snapshot/render/html.ts'
import { renderSvg } from '../server/snapshot/render/svg.ts'
import { openStore } from '../server/store/open-store.ts'
import { alone, type Figure } from './figure.ts'
import { choose } from './pictures/choose.ts'
import { drawnOf } from './pictures/drawn.ts'
import { type Quality, qualityOf } from './pictures/measure.ts'

const SHARED = ['../shared/data/hsg-travels', '../shared/data/hsg-visits', '../shared/data/seoul-article/article.txt']

/**
 * Measures how well the pictures of 30 snapshots can be read: once as Parley lays them out, and once with places that
 * an author gives. The records of the Historian, the bundled example and an article are in one store.
 */
export async function pictures(): Promise<Figure[]> {
  const missing = SHARED.filter((path) => !existsSync(path))
  if (missing.length > 0) {
    console.error(`pictures: ${missing.join(', ')} missing, so no picture is measured`)
    return []
  }
  return figuresOfAll(await thirtySnapshots())
}

/** Measures all pictures in each of their forms. */
function figuresOfAll(snapshots: readonly { free: Snapshot; given: Snapshot }[]): Figure[] {
  return [
    ...figuresOf(
      'laid out by Parley',
      snapshots.map(({ free }) => free),
      'wide',
    ),
    ...figuresOf(
      'on a phone',
      snapshots.map(({ free }) => free),
      'narrow',
    ),
    ...figuresOf(
      'places given',
      snapshots.map(({ given }) => given),
      'wide',
    ),
    ...sizesOf(snapshots.map(({ free }) => free)),
  ]
}

/** The 30 snapshots: with places of Parley's own, and with those that an author gives. */
async function thirtySnapshots(): Promise<{ free: Snapshot; given: Snapshot }[]> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-pictures-'))
  const store = await openStore({ neo4j: null, dataDir: folder })
  try {
    const { inputs } = await inputsAt([...SHARED, 'data'])
    const now = () => new Date().toISOString()
    await ingest(store, inputs, { by: 'bench', replaces: false, dryRun: false, strict: false, now })
    const made: { free: Snapshot; given: Snapshot }[] = []
    for (const request of await choose(store)) {
      const shown = await readShown(store, request.ids)
      made.push({
        free: freeze(shown, request),
        given: freeze(shown, { ...request, positions: onSpiral(request.ids) }),
      })
    }
    return made
  } finally {
    await store.close()
    await rm(folder, { recursive: true })
  }
}

/** Places that no layout chose: on a spiral, in the order in which the picture grew, each about 100 units from the next. */
function onSpiral(ids: readonly string[]): Record<string, { x: number; y: number }> {
  return Object.fromEntries(
    ids.map((id, index) => {
      const [angle, radius] = [index * Math.PI * (3 - Math.sqrt(5)), 72 * Math.sqrt(index)]
      return [id, { x: Math.round(Math.cos(angle) * radius * 1.3), y: Math.round(Math.sin(angle) * radius) }]
    }),
  )
}

function figuresOf(name: string, snapshots: readonly Snapshot[], width: 'wide' | 'narrow'): Figure[] {
  const all = snapshots.map((snapshot) => ({ items: snapshot.nodes.length, ...qualityOf(drawnOf(snapshot, width)) }))
  const sum = (of: keyof Quality) => all.reduce((total, quality) => total + quality[of], 0)
  const share = (of: keyof Quality) => Math.round((sum(of) / sum('ties')) * 1_000) / 10
  const upTo30 = all.filter(({ items }) => items <= 30).map(({ leastText }) => leastText)
  return [
    alone(`${name}: ties through a third item, of ${sum('ties')}`, share('throughItems'), '%'),
    alone(`${name}: ties through a third item’s name`, share('throughNames'), '%'),
    alone(`${name}: pairs of ties that cross`, sum('crossings'), 'pairs'),
    alone(
      `${name}: names left out, of ${all.reduce((total, { items }) => total + items, 0)}`,
      sum('labelsLeftOut'),
      'names',
    ),
    alone(`${name}: names cut`, sum('cutLabels'), 'names'),
    alone(`${name}: names cut like another in the picture`, sum('cutAlike'), 'names'),
    alone(`${name}: smallest text at 375 px, up to 30 items`, Math.round(Math.min(...upTo30) * 10) / 10, 'px'),
  ]
}

/** The largest files, compressed, and the time to draw all pictures. */
function sizesOf(snapshots: readonly Snapshot[]): Figure[] {
  const started = performance.now()
  const svgs = snapshots.map((snapshot) => renderSvg(snapshot, { captioned: true }))
  const seconds = (performance.now() - started) / 1_000
  const largest = (files: readonly string[]) => Math.max(...files.map((file) => gzipSync(file).length)) / 1_000
  const rounded = (value: number) => Math.round(value * 100) / 100
  return [
    alone('largest SVG of 60 items, gzipped', rounded(largest(svgs)), 'kB'),
    alone('largest HTML of 60 items, gzipped', rounded(largest(snapshots.map(renderFile))), 'kB'),
    alone(`drawing ${snapshots.length} SVGs`, rounded(seconds), 's'),
  ]
}

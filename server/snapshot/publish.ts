import type { Mention } from '../../model/mention.ts'
import { AppError } from '../../model/problem.ts'
import { type MissingGlyphs, Snapshot, type SnapshotRequest } from '../../model/snapshot.ts'
import type { SnapshotRecord } from '../../model/snapshot-record.ts'
import type { GraphStore } from '../store/graph-store.ts'
import type { SnapshotArchive } from './archive.ts'
import { freeze, snapshotId, told } from './freeze.ts'
import { lastLook } from './last-look.ts'
import { readLeftOut } from './left-out.ts'
import { decided, describedWithout, type LeftOut, undecided, withoutPublished } from './mentions.ts'
import { missingGlyphs } from './missing-glyphs.ts'
import { type Neutral, neutral } from './neutral.ts'
import { readShown } from './read-shown.ts'
import { renderFile } from './render/html.ts'

type Store = Pick<GraphStore, 'read'>

/**
 * Freezes what the store now holds about the ids of a request, and publishes it. Throws `not-found` if none of the ids
 * exists, and `conflict` if a text names somebody hidden and is not decided, if the picture would show boxes in place of letters and
 * the request doesn't accept that, or if the graph has changed since the preview that the request names.
 */
export async function publish(
  store: Store,
  archive: SnapshotArchive,
  request: SnapshotRequest,
): Promise<{ record: SnapshotRecord; missing: string[] }> {
  const { snapshot, ids, mentions, missing } = await frozen(store, request)
  const open = undecided(mentions)
  if (open.length > 0)
    throw new AppError(
      'conflict',
      `${open.length === 1 ? '1 text names' : `${open.length} texts name`} somebody who is hidden. Say in "mentions" what to do with each, by its place`,
      { details: { mentions: open } },
    )
  if (request.preview !== undefined && snapshotId(snapshot) !== request.preview)
    throw new AppError(
      'conflict',
      'The graph has changed since this was previewed. Look at the new preview, then publish',
    )
  const boxes = request.acceptMissingGlyphs === true ? [] : await missingGlyphs(snapshot)
  if (boxes.length > 0)
    throw new AppError(
      'conflict',
      `Parley has no font for ${boxes.map(({ text, letters }) => `"${letters}" in "${text}"`).join(', ')}, so the picture would show boxes there. Write it in other letters, or set acceptMissingGlyphs`,
      { details: { missingGlyphs: boxes } },
    )
  return { record: await archive.publish(snapshot, ids), missing }
}

/** Returns what publishing the same request would publish, and which of its texts name somebody left out. Keeps nothing. */
export async function preview(
  store: Store,
  request: SnapshotRequest,
): Promise<{
  id: string
  snapshot: Snapshot
  html: string
  missing: string[]
  mentions: Mention[]
  missingGlyphs: MissingGlyphs[]
  sources: { id: string; name: string }[]
}> {
  const { snapshot, ids, missing, mentions } = await frozen(store, request)
  const boxes = await missingGlyphs(snapshot)
  const sources = snapshot.sources.map(({ id, name }) => ({ id: ids[id] ?? id, name }))
  const html = renderFile(snapshot)
  return { id: snapshotId(snapshot), snapshot, html, missing, mentions, missingGlyphs: boxes, sources }
}

interface Frozen extends Neutral {
  mentions: Mention[]
  missing: string[]
}

async function frozen(store: Store, request: SnapshotRequest): Promise<Frozen> {
  const shown = await readShown(store, request.ids)
  if (shown.nodes.length === 0) {
    throw new AppError(
      'not-found',
      `None of these ids exists: ${request.ids.slice(0, 5).join(', ')}. Search for the items by name`,
      {
        details: { missing: shown.missing },
      },
    )
  }
  const links = new Set<string>(shown.edges.map(({ id }) => id))
  const gone = (request.edges ?? []).filter((id) => !links.has(id) && !id.includes('|MET|'))
  const leftOut = await readLeftOut(store, shown, request)
  const choices = request.mentions ?? {}
  const { snapshot, mentions } = decided(whole(freeze(shown, request), leftOut, request), leftOut, choices)
  const others = finished(withoutPublished(snapshot, leftOut, mentions)).snapshot
  const inFiles = undecided(mentions).length > 0 ? [] : lastLook(others, leftOut, choices)
  const { ids, snapshot: document } = finished(snapshot)
  const there = new Set(Object.values(ids))
  const pointless = pointedAt(request).filter((id) => !there.has(shown.merged.get(id) ?? id))
  const missing = [...new Set([...shown.missing, ...gone, ...pointless])]
  return { snapshot: document, ids, mentions: [...mentions, ...inFiles], missing }
}

/** The ids that the author's additions are about. */
function pointedAt({ highlight = [], annotations = [], notes = {}, steps = [] }: SnapshotRequest): string[] {
  return [
    ...highlight,
    ...annotations.map(({ at }) => at),
    ...Object.keys(notes),
    ...steps.flatMap(({ shows }) => shows),
  ]
}

/** Tells the links in words, and gives neutral ids. */
function finished(snapshot: Snapshot): Neutral {
  const edges = told(snapshot.edges, snapshot.nodes, snapshot.look?.language)
  return neutral(Snapshot.parse({ ...snapshot, edges }))
}

/** Takes out the words of sources that the author left out, and names of the hidden from what Parley wrote itself. */
function whole(
  snapshot: Snapshot,
  leftOut: readonly LeftOut[],
  { alt, withoutQuotesOf = [] }: SnapshotRequest,
): Snapshot {
  const silent = new Set(withoutQuotesOf)
  return {
    ...(alt === undefined ? describedWithout(snapshot, leftOut) : snapshot),
    claims: snapshot.claims.map(({ quote, ...claim }) => (silent.has(claim.source) ? claim : { ...claim, quote })),
  }
}

import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { escaped } from '../../model/markup.ts'
import { AppError } from '../../model/problem.ts'
import { fileTypes, type SnapshotRecord } from '../../model/snapshot-record.ts'
import { onlyIfMissing } from '../only-if-missing.ts'
import type { SnapshotArchive } from './archive.ts'
import { renderEmbed, renderPage, renderWithdrawn, shell } from './render/html.ts'
import { noticePicture } from './render/notice.ts'
import { renderPng } from './render/png.ts'
import { pageStyle } from './render/style.ts'

/** A file of a site, by its path. */
type Write = (path: string, content: string | Buffer) => Promise<void>

/** Marks a folder as the site of an export, which the next export may write to. It also holds the host's public key. */
const KEYS = 'parley.json'

/**
 * Writes the snapshots as a site for any static host: an index, and for each its page, frame, files, signature and how it
 * stands. A withdrawn one leaves only its notice. Writes nothing of what is private. Writes to an empty folder, or over an
 * earlier export; throws `conflict` for another one.
 *
 * @param elementDir the folder with the built `<parley-snapshot>`
 */
export async function exportSite(
  archive: SnapshotArchive,
  folder: string,
  elementDir: string,
): Promise<{ folder: string; published: number; withdrawn: number }> {
  const there: string[] = await readdir(folder).catch(onlyIfMissing([]))
  if (there.length > 0 && !there.includes(KEYS))
    throw new AppError('conflict', `"${folder}" holds other files: name an empty folder, or one of an earlier export`)
  const { snapshots, damaged } = await archive.list()
  const [first] = damaged
  if (first !== undefined) throw new AppError('damaged', `Not every snapshot can be exported. ${first.problem}`)
  const write: Write = async (path, content) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const { publicKey } = await archive.signer()
  const keys = JSON.stringify({ name: 'Parley', keys: [{ algorithm: 'Ed25519', publicKey }] })
  await write(KEYS, keys)
  await write('.well-known/parley.json', keys)
  for (const record of snapshots) {
    if (record.withdrawnAt === null) await writePublished(archive, record.id, write)
    else await writeWithdrawn(archive, record.id, folder, write)
  }
  const standing = snapshots.filter(({ withdrawnAt }) => withdrawnAt === null)
  await write('index.html', index(standing))
  await copyElement(elementDir, folder)
  return { folder, published: standing.length, withdrawn: snapshots.length - standing.length }
}

async function writePublished(archive: SnapshotArchive, id: string, write: Write): Promise<void> {
  for (const type of fileTypes) await write(`s/${id}.${type}`, await archive.file(id, type))
  const { publishedAt, files, signature, key } = await archive.signed(id)
  await write(`s/${id}.sig.json`, JSON.stringify({ id, publishedAt, files, signature, key }))
  const status = await archive.status(id)
  await write(`s/${id}/status.json`, JSON.stringify(status))
  const snapshot = await archive.snapshot(id)
  // A static host serves a page from a folder, so its addresses begin one step up.
  await write(`s/${id}/index.html`, renderPage(snapshot, { files: `../${id}`, status, publishedAt }))
  await write(`embed/${id}/index.html`, renderEmbed(snapshot, { files: `../../s/${id}`, status }))
}

async function writeWithdrawn(archive: SnapshotArchive, id: string, folder: string, write: Write): Promise<void> {
  for (const end of [...fileTypes, 'sig.json']) await rm(join(folder, 's', `${id}.${end}`), { force: true })
  const status = await archive.status(id)
  await write(`s/${id}/status.json`, JSON.stringify(status))
  await write(`s/${id}/index.html`, renderWithdrawn(status, `../${id}`))
  await write(`embed/${id}/index.html`, renderWithdrawn(status, `../../s/${id}`))
  const picture = noticePicture(status, `s/${id}`)
  await write(`s/${id}.svg`, picture)
  await write(`s/${id}.png`, await renderPng(picture))
}

function index(records: readonly SnapshotRecord[]): string {
  const items = records.map(({ id, title, publishedAt, supersededBy }) => {
    const state = supersededBy === null ? '' : ', superseded'
    return `<li><a href="s/${id}/"><bdi>${escaped(title)}</bdi></a>, ${publishedAt.slice(0, 10)}${state}</li>`
  })
  return shell({
    title: 'Snapshots',
    style: pageStyle(),
    head: '',
    body: 'page',
    main: `<h1>Snapshots</h1>${items.length === 0 ? '<p>Nothing is published.</p>' : `<ul>${items.join('')}</ul>`}`,
  })
}

async function copyElement(elementDir: string, folder: string): Promise<void> {
  const names = (await readdir(elementDir).catch(onlyIfMissing<string[]>([]))).filter((name) => name.endsWith('.js'))
  if (!names.includes('parley-snapshot.js'))
    throw new AppError(
      'not-found',
      `The element is not built in "${elementDir}": run \`npm run build\`, then export again`,
    )
  await mkdir(join(folder, 'embed'), { recursive: true })
  for (const name of names) await copyFile(join(elementDir, name), join(folder, 'embed', name))
}

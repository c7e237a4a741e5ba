import type { Picked } from '../net/import-api.ts'

/** Adds files to a list, sorted by name. A file replaces one of the same name; hidden files are skipped. */
export function withFiles(files: readonly Picked[], more: readonly Picked[]): Picked[] {
  const isHidden = ({ name }: Picked) => name.split('/').some((part) => part.startsWith('.'))
  const byName = new Map([...files, ...more.filter((file) => !isHidden(file))].map((one) => [one.name, one]))
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The files chosen in a file input. */
export function chosen(files: Iterable<File>): Picked[] {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file }))
}

/** The dropped files, with all files in dropped folders. */
export async function dropped({ items }: DataTransfer): Promise<Picked[]> {
  // The browser gives the entries only during the event, so take all of them before the first await.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  return (await Promise.all(entries.map((entry) => filesOf(entry, '')))).flat()
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<Picked[]> {
  const name = folder + entry.name
  if (entry instanceof FileSystemFileEntry) {
    return [{ name, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }]
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const reader = entry.createReader()
  const found: Picked[] = []
  for (;;) {
    // A reader returns a hundred entries at a time, and an empty list at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    for (const inside of some) found.push(...(await filesOf(inside, `${name}/`)))
  }
}

/** A file that was chosen or dropped, by its name; one in a folder has the folders in it. */
export interface Picked {
  name: string
  file: File
}

/** These files with further ones; one of the same name takes the other's place. Hidden files are left aside. */
export function withFiles(files: readonly Picked[], more: readonly Picked[]): Picked[] {
  const isHidden = ({ name }: Picked) => name.split('/').some((part) => part.startsWith('.'))
  const byName = new Map([...files, ...more.filter((file) => !isHidden(file))].map((one) => [one.name, one]))
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The files of a file field. */
export function chosen(files: Iterable<File>): Picked[] {
  return [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file }))
}

/** What was dropped: files, and all files of folders. */
export async function dropped({ items }: DataTransfer): Promise<Picked[]> {
  // Entries are there only while the drop is handled, so all are taken before anything is waited for.
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
    // A reader gives a hundred entries at a time, and none when there are no more.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    for (const inside of some) found.push(...(await filesOf(inside, `${name}/`)))
  }
}

/** Saves content to the user's computer as a download. Folders in `name` are left out. */
export function saveFile(name: string, content: BlobPart, type = ''): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  Object.assign(document.createElement('a'), { href: address, download: name.replace(/^.*\//, '') }).click()
  // By then the download has started. Keeping the address would keep the content in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

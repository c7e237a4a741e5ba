/** Saves a file by the browser's download. */
export function saveFile(name: string, content: BlobPart): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content]))
  link.download = name.replace(/^.*\//, '')
  link.click()
  // The download has its own hold on the content by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000)
}

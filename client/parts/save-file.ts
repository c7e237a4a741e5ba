/** Saves a text as a file of the reader's. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // The download has begun by then; keeping the address would keep the text.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

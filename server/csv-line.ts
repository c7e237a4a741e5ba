/** Writes a row of a table by RFC 4180. Quotes a cell only if it must be. */
export function csvLine(cells: readonly string[], separator = ','): string {
  return `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`
}

function quoted(cell: string, separator: string): string {
  const bare = !cell.includes(separator) && !/["\r\n]/.test(cell) && cell.trim() === cell
  return bare ? cell : `"${cell.replaceAll('"', '""')}"`
}

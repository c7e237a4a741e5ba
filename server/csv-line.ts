/** A row of a table as RFC 4180 writes it: cells are quoted where they have to be. */
export function csvLine(cells: readonly string[], separator = ','): string {
  return `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`
}

function quoted(cell: string, separator: string): string {
  const bare = !cell.includes(separator) && !/["\r\n]/.test(cell) && cell.trim() === cell
  return bare ? cell : `"${cell.replaceAll('"', '""')}"`
}

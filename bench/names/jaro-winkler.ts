/** Jaro-Winkler similarity, 0 to 1 (Winkler 1990; prefix weight 0.1, at most four letters). The rival of name matching. */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b)
  let prefix = 0
  while (prefix < Math.min(4, a.length, b.length) && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

function jaroSimilarity(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  const matchedOfA: string[] = []
  for (let at = 0; at < a.length; at += 1) {
    const end = Math.min(b.length, at + reach + 1)
    for (let other = Math.max(0, at - reach); other < end; other += 1) {
      if (taken[other] === 1 || a[at] !== b[other]) continue
      taken[other] = 1
      matchedOfA.push(b[other] ?? '')
      break
    }
  }
  const matches = matchedOfA.length
  if (matches === 0) return 0
  const matchedOfB = [...b].filter((_, index) => taken[index] === 1)
  const swapped = matchedOfA.filter((letter, index) => letter !== matchedOfB[index]).length / 2
  return (matches / a.length + matches / b.length + (matches - swapped) / matches) / 3
}

const SERVANT = /^abd(?:[aeu]l)?$/
const ARTICLE = /^(?:[aeu][lrdnstz]|ash)$/

/**
 * Joins the parts of one Arabic name, which sources write apart or together: "abd al rahman", "abdul rahman" →
 * "abdulrahman"; "abu bakr" → "abubakr"; "saif al din", "saif ud din" → "saifuddin".
 */
export function joinArabicCompounds(words: readonly string[]): string[] {
  const joined: string[] = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const next = words[index + 1]
    const afterNext = words[index + 2]
    if (SERVANT.test(word) && next !== undefined) {
      const name = ARTICLE.test(next) && afterNext !== undefined ? afterNext : next
      joined.push(`abdul${name}`)
      index += name === next ? 1 : 2
    } else if (/^ab[ou]u?$/.test(word) && next !== undefined && !ARTICLE.test(next)) {
      joined.push(`abu${next}`)
      index += 1
    } else if (next !== undefined && ARTICLE.test(next) && afterNext !== undefined && /^d[ie]{1,2}n$/.test(afterNext)) {
      joined.push(`${word}uddin`)
      index += 2
    } else {
      joined.push(word)
    }
  }
  return joined
}

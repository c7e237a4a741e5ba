type Change = (name: string, random: () => number) => string

/** What happens to names between two sources. */
const CHANGES: readonly Change[] = [
  dropLetter,
  swapNeighbours,
  replaceVowel,
  respell,
  dropMiddle,
  (name) => name.replace(/^(.+) (\S+)$/, '$2, $1'),
  (name) => name.toUpperCase(),
  (name) => `Dr. ${name}`,
]

/** The same name with one change, as sources differ in: a typo, a romanisation, an order, a title, a middle name. */
export function misspell(name: string, random: () => number): string {
  return (CHANGES[Math.floor(random() * CHANGES.length)] ?? respell)(name, random)
}

function dropLetter(name: string, random: () => number): string {
  const at = insideWord(name, random)
  return name.slice(0, at) + name.slice(at + 1)
}

function swapNeighbours(name: string, random: () => number): string {
  const at = insideWord(name, random)
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
}

function replaceVowel(name: string, random: () => number): string {
  return name.replace(/[aeiou](?=\S*$)/, 'aeiou'.charAt(Math.floor(random() * 5)))
}

function respell(name: string): string {
  return name.replace(/Kh/, 'H').replace(/Sch/, 'Sh').replace(/sky$/, 'skiy').replace(/ck/, 'k').replace(/v/, 'w')
}

function dropMiddle(name: string): string {
  return name.replace(/^(\S+) .+ (\S+)$/, '$1 $2')
}

/** A letter that neither begins nor ends a word, where there is one. */
function insideWord(name: string, random: () => number): number {
  const inside = [...name.matchAll(/\B\w\w\B/g)].map((match) => match.index)
  return inside[Math.floor(random() * inside.length)] ?? name.length - 2
}

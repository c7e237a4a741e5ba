const PATRONYMIC = /(?:[oe]v[iy]t?ch|[oei]vna|[oe]vic)$/
const ENDINGS = [
  PATRONYMIC,
  /[aeu]?[dl]l?ah$/,
  /[aeu]d+[ie]e?n$/,
  /(?:sh|s)vili$/,
  /enko$/,
  /opoulos$/,
  /s?son$/,
  /dottir$/,
  /zai$/,
]
const SERVANT_OF = /^abd[aeu]l/

/**
 * What is left of two words when a frequent ending or beginning both have is taken off, since it says nothing about
 * the person: ["viktorovich", "borisovich"] → ["viktor", "boris"]; ["abdulrahim", "abdulrahman"] → ["rahim", "rahman"].
 */
export function withoutSharedAffix(a: string, b: string): readonly [string, string] {
  const affix = [...ENDINGS, SERVANT_OF].find((candidate) => candidate.test(a) && candidate.test(b))
  return affix === undefined ? [a, b] : [a.replace(affix, ''), b.replace(affix, '')]
}

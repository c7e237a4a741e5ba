/** Forms of address, offices and ranks before a name, grouped by the gender they tell. */
const NEUTRAL = words(`
  dr doctor prof professor president prasident presidente chancellor minister prime foreign defence defense deputy vice
  acting former secretary general gen lt lieutenant col colonel maj major capt captain sgt sergeant brig brigadier
  marshal field adm admiral commander ambassador amb envoy senator sen rep representative governor gov mayor judge
  justice hon honourable honorable rt right excellency he hrh hm his her majesty royal highness rev reverend bishop
  archbishop cardinal patriarch pope metropolitan ayatollah grand mullah maulvi mawlawi maulana qari haji hajji hajj
  comrade chairman speaker premier elect designate sheik shaikh sheikh shaykh
`)
const MALE = words('mr mister sir lord king prince baron count duke emperor herr monsieur senor signor father brother')
const FEMALE = words(
  'mrs ms miss madam madame mme lady dame queen princess baroness countess duchess empress frau senora signora sheikha sister mother',
)
const AFTER = words('phd md qc kc mp mep esq obe cbe mbe kbe dphil jd')

export type Gender = 'female' | 'male'

/** A name without its titles, and the gender they tell. */
export interface Untitled {
  readonly words: readonly string[]
  /** The gender that the form of address tells: Mr and Mrs Smith are two people. */
  readonly gender: Gender | null
}

/** Sets aside titles before a name and degrees after it, and keeps at least one word ("Prince", "Major"). */
export function setTitlesAside(name: readonly string[]): Untitled {
  let from = 0
  let to = name.length
  let gender: Gender | null = null
  for (; from < to - 1; from += 1) {
    const word = name[from] ?? ''
    if (MALE.has(word)) gender = 'male'
    else if (FEMALE.has(word)) gender = 'female'
    else if (!NEUTRAL.has(word)) break
  }
  while (to - 1 > from && AFTER.has(name[to - 1] ?? '')) to -= 1
  return { words: name.slice(from, to), gender }
}

/**
 * True for the words after the comma in "Kim Yong-hyun, Minister of Defence" and "Angela Merkel, PhD", not in "Merkel,
 * Dr. Angela".
 */
export function isOffice(words: readonly string[]): boolean {
  const end = words.findIndex((word) => word === 'of' || word === 'for')
  return (end === -1 ? words : words.slice(0, end)).every(
    (word) => NEUTRAL.has(word) || MALE.has(word) || FEMALE.has(word) || AFTER.has(word),
  )
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

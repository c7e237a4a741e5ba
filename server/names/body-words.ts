/** Words that join the others and differ between sources: "Government of (the) United Kingdom". */
const JOINING = new Set('the of and for in de la le les des du y et und der die das'.split(' '))

/** Abbreviations, numbers in words, and American spellings, each with the word that replaces it. */
const SAME_WORD: Readonly<Record<string, string>> = {
  intl: 'international',
  int: 'international',
  natl: 'national',
  org: 'organisation',
  organization: 'organisation',
  govt: 'government',
  dept: 'department',
  min: 'ministry',
  univ: 'university',
  assoc: 'association',
  assn: 'association',
  bros: 'brothers',
  labor: 'labour',
  center: 'centre',
  defense: 'defence',
  program: 'programme',
  one: '1',
  first: '1',
  two: '2',
  second: '2',
  three: '3',
  third: '3',
  four: '4',
  fourth: '4',
  five: '5',
  fifth: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  xi: '11',
  xii: '12',
  xiii: '13',
  xiv: '14',
  xv: '15',
}

/** True for articles, prepositions and "and", which say nothing about a body. */
export function isJoiningWord(word: string): boolean {
  return JOINING.has(word)
}

/**
 * Returns one word for all its abbreviations and spellings, and digits for a number: "1st", "first" → "1", "ii" → "2".
 */
export function plainWord(word: string): string {
  return SAME_WORD[word] ?? word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1').replace(/ization(s?)$/, 'isation$1')
}

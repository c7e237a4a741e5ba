import * as fc from 'fast-check'

const NAMES = [
  'Josep Borrell',
  'Foreign Minister Cho Tae-yul',
  'Ms. Adaeze Okonkwo',
  'President Lech Wałęsa',
  'the Turkish foreign minister',
  'Russian officials',
  'Ángela Ruiz of Spain',
  'the EU',
  'Seoul',
  'He',
  'they',
  'I',
]
const VERBS = ['met', 'held talks with', 'met with', 'visited', 'spoke by phone with', 'hosted', 'was received by']
const ENDS = [
  '.',
  ' in Tokyo on Monday.',
  ' to discuss trade, Yonhap said.',
  ' after a visit to Peru;',
  '',
  ', who left.\n\n',
]
/** What breaks readers: half a surrogate pair, marks of direction, controls, foreign line ends, odd spaces. */
const ODD = [
  '\uD83D',
  '\uDE00',
  '🤝',
  '\u200F',
  '\u202B',
  '\u0000',
  '\u001B',
  '\r\n',
  '\u00A0',
  '\u2028',
  '\t',
  '"',
  '—',
]

const noise = fc.oneof(
  { weight: 8, arbitrary: fc.constant(' ') },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
const sentence = fc
  .tuple(
    fc.constantFrom(...NAMES),
    noise,
    fc.constantFrom(...VERBS),
    noise,
    fc.constantFrom(...NAMES),
    fc.constantFrom(...ENDS),
  )
  .map((parts) => parts.join(''))

/** A text in which people meet, with anything at all between the words. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(fc.tuple(sentence, noise), { maxLength: 8 })
  .map((sentences) => sentences.flat().join(''))

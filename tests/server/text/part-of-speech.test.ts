import { describe, expect, it } from 'vitest'
import { loadTagger } from '../../../server/text/sentences/part-of-speech.ts'
import { sentencesOf } from '../../../server/text/sentences/sentences.ts'
import { tokenize } from '../../../server/text/sentences/tokens.ts'

describe('the tagger', () => {
  it('gives each token a part of speech, even if it cuts the words differently', () => {
    const text = 'Cho Tae-yul met them.'
    const [sentence] = sentencesOf(tokenize(text))
    if (sentence === undefined) throw new Error('no sentence')
    expect(loadTagger().tag(text, sentence)).toEqual(['PROPN', 'PROPN', 'VERB', 'PRON', 'PUNCT'])
  })

  it('tells ordinary words from others', () => {
    const { isWord } = loadTagger()
    expect([isWord('meeting'), isWord('zqxvy')]).toEqual([true, false])
  })

  it('can be loaded any number of times, as a long text with new words requires', () => {
    for (let times = 0; times < 40; times += 1) expect(loadTagger().isWord('meeting')).toBe(true)
  })
})

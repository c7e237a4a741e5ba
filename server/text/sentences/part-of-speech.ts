import { setFlagsFromString } from 'node:v8'
import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'
import type { Sentence } from './sentences.ts'

/**
 * Live objects take 45 MB, mostly the model, however long the text is. The rest of the heap waits for collection. V8
 * expects that objects which survive one part of the text live for ever, and rarely collects them: the first flag turns
 * that off (200 MB instead of 280 MB for 5 MB of news, in 5 % less time). V8 also lets the heap grow to several times
 * its live size before it collects: the second flag limits the growth to a half (200 MB instead of 310 MB for 25 MB).
 */
setFlagsFromString('--no-allocation-site-pretenuring')
setFlagsFromString('--heap-growing-percent=50')

/** A Universal Dependencies tag ("VERB", "PROPN"), as wink gives it. */
export type PartOfSpeech = string

/** True if a part of speech is a verb or an auxiliary verb. */
export const isVerbTag = (tag: PartOfSpeech | undefined): boolean => tag === 'VERB' || tag === 'AUX'

/**
 * wink remembers every new word. After this many we load it again (60 ms), so that a text with a million names needs
 * bounded memory.
 */
const MAX_NEW_WORDS = 30_000
const MAX_REMEMBERED = 20_000

/**
 * The model with its patterns for custom entities made once; we have none. Each load would serialise them again as JSON
 * inside JSON, which doubles until no string can hold it.
 */
const patterns: unknown = typeof model.metaCER === 'function' ? model.metaCER() : null
const once: typeof model = { ...model, metaCER: () => patterns }

/** Answers two questions with wink's model: the parts of speech of a sentence, and the ordinary words of English. */
export interface Tagger {
  /** Returns the part of speech of each token of a sentence. */
  tag(text: string, sentence: Sentence): PartOfSpeech[]
  /** True if a lower-case word is an ordinary English word. */
  isWord(lower: string): boolean
}

/** Loads wink's model (60 ms). */
export function loadTagger(): Tagger {
  let nlp: WinkMethods = winkNLP(once, ['sbd', 'pos'])
  // The first word that the model doesn't know gets the number after its last.
  const firstNew = Number(nlp.readDoc('qxqzv').tokens().out(nlp.its.uniqueId)[0])
  const remembered = new Map<string, boolean>()

  function renewWhenFull(lastId: number): void {
    if (lastId - firstNew > MAX_NEW_WORDS) nlp = winkNLP(once, ['sbd', 'pos'])
  }

  return {
    tag(text, sentence) {
      const doc = nlp.readDoc(text.slice(sentence.start, sentence.end))
      const words = doc.tokens().out()
      const tags = doc.tokens().out(nlp.its.pos)
      renewWhenFull(Math.max(firstNew, ...doc.tokens().out(nlp.its.uniqueId).map(Number)))
      return align(text, sentence, words, tags)
    },
    isWord(lower) {
      const known = remembered.get(lower)
      if (known !== undefined) return known
      const ids = nlp.readDoc(lower).tokens().out(nlp.its.uniqueId).map(Number)
      const isWord = ids.length > 0 && ids.every((id) => id < firstNew)
      if (remembered.size >= MAX_REMEMBERED) remembered.clear()
      remembered.set(lower, isWord)
      renewWhenFull(Math.max(...ids, firstNew))
      return isWord
    },
  }
}

/** Gives each of our tokens the tag of wink's first token inside it: wink splits at hyphens and gives no offsets. */
function align(text: string, sentence: Sentence, words: string[], tags: string[]): PartOfSpeech[] {
  const result: PartOfSpeech[] = []
  let word = 0
  let at = sentence.start
  for (const token of sentence.tokens) {
    let tag = 'X'
    while (word < words.length) {
      const value = words[word] ?? ''
      const found = text.startsWith(value, at) ? at : text.indexOf(value, at)
      if (found < 0 || found > at + 40) word += 1
      else if (found >= token.end) break
      else {
        if (found >= token.start && tag === 'X') tag = tags[word] ?? 'X'
        at = found + value.length
        word += 1
      }
    }
    result.push(tag)
  }
  return result
}

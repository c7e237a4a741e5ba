import { setFlagsFromString } from 'node:v8'
import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'
import type { Sentence } from './sentences.ts'

/**
 * What lives is 45 MB, most of it the model, however long the text; the rest of the heap is what V8 has not collected yet.
 * It takes what lives through the reading of one part for what lives for ever, and puts it where it is seldom collected:
 * that hint is switched off (280 MB became 200 MB for 5 MB of news, at 5 % less time). And it waits until the heap has
 * grown to several times what lives: half as much more is enough (310 MB became 200 MB for 25 MB).
 */
setFlagsFromString('--no-allocation-site-pretenuring')
setFlagsFromString('--heap-growing-percent=50')

/** Universal part-of-speech tags, as wink gives them. */
export type PartOfSpeech = string

/** True if a part of speech is a verb or an auxiliary verb. */
export const isVerbTag = (tag: PartOfSpeech | undefined): boolean => tag === 'VERB' || tag === 'AUX'

/**
 * wink keeps every word it has ever met. Past this many new ones it is loaded anew (60 ms), so that a text of a million
 * names costs bounded memory.
 */
const MAX_NEW_WORDS = 30_000
const MAX_REMEMBERED = 20_000

/**
 * The model, whose part for patterns of our own (which we have none of) is made once: each loading writes it as JSON once
 * more, so that it would double until no string can hold it.
 */
const patterns: unknown = typeof model.metaCER === 'function' ? model.metaCER() : null
const once: typeof model = { ...model, metaCER: () => patterns }

/** Parts of speech and the dictionary of wink's model, behind two questions. */
export interface Tagger {
  /** The part of speech of each token of a sentence. */
  tag(text: string, sentence: Sentence): PartOfSpeech[]
  /** Whether a lower-case word is an ordinary English word. */
  isWord(lower: string): boolean
}

export function loadTagger(): Tagger {
  let nlp: WinkMethods = winkNLP(once, ['sbd', 'pos'])
  // The first word the model does not know gets the number after its last.
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

/** wink's tokens have no offsets and split at hyphens: each of ours takes the tag of the first of wink's inside it. */
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

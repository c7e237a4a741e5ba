import { DETERMINERS } from '../gazetteer/words.ts'
import type { TaggedSentence } from '../tagging/tag.ts'
import { type Actor, emptyPhrase, lower, type Phrase, type Resolver, tagAt, type Words } from './actor.ts'
import { modifiers } from './modifiers.ts'
import { namesBehindComma, person } from './named-people.ts'
import { officePhrase } from './office-phrase.ts'
import { bareBody, pronoun, unnamedOffice } from './unnamed-actors.ts'

/**
 * Reads the phrase about an actor that starts at a word; null if none does. It is a pronoun, or: articles, adjectives
 * and states, then an office or a noun for people with its "of", then a name.
 */
export function readActor(sentence: TaggedSentence, from: number, resolver: Resolver): Actor | null {
  const words: Words = { sentence, resolver }
  const meant = pronoun(words, from)
  if (meant) return meant
  let at = from
  while (DETERMINERS.has(lower(words, at)) && at < from + 4) at += 1
  const phrase = afterHonorifics(words, officePhrase(words, modifiers(words, emptyPhrase(at))))
  const tag = tagAt(words, phrase.to)
  const named = tag?.kind === 'person' && !phrase.group ? person(words, from, tag, phrase) : null
  return (
    named ??
    namesBehindComma(words, from, phrase) ??
    (phrase.offices.length > 0 || phrase.group
      ? unnamedOffice(words, from, phrase, at > from)
      : bareBody(words, from, phrase))
  )
}

/** Skips an honorific between office and name: "Foreign Minister of Nepal Dr. Arzu Rana". */
function afterHonorifics(words: Words, phrase: Phrase): Phrase {
  if (phrase.offices.length === 0) return phrase
  let { to } = phrase
  for (let tag = tagAt(words, to); tag?.kind === 'honorific'; tag = tagAt(words, to)) to = tag.to
  return to === phrase.to ? phrase : { ...phrase, to }
}

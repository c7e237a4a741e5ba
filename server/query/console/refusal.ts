/** Why a text is not run: the word refused, where it stands (UTF-16 offset), and what would be right. */
export class Refusal extends Error {
  readonly word: string
  readonly offset: number

  constructor(word: string, offset: number, reason: string) {
    super(reason)
    this.word = word
    this.offset = offset
  }
}

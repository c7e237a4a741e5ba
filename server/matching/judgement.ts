/** What two entities are taken for: `same` is done unasked, `propose` asks a person. */
export interface Judgement {
  kind: 'same' | 'propose'
  /** In words, for the reader of the decision. */
  reasons: string[]
}

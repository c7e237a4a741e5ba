/** An article as taken from a file. All offsets of a reading refer to `text`, which is what a source keeps. */
export interface LoadedArticle {
  text: string
  title: string | null
  /** EDTF, where the file says when it was published. */
  publishedAt: string | null
  url: string | null
  publisher: string | null
}

/** A place in a picture or on the stage. */
export interface Point {
  x: number
  y: number
}

import type { Point } from './point.ts'

/** Costs: two ties that cross are 1. */
const THROUGH = 4
const PER_LENGTH = 1 / 260
/** Half the room that an item takes in the way of a tie. */
const HALF = 27
const ROUNDS = 3
/** The places that an item tries in a round: those nearest to the middle of its neighbours. */
const TRIES = 14
/** Ties of a graph that is untangled. More take too long. */
const MOST_TIES = 260

/**
 * Exchanges items until fewer ties cross and fewer run through items that they don't belong to, and returns the new
 * places. Only `free` items change; the places as a whole stay as they are, so nothing new overlaps. `empty` are
 * further places that an item may take. A graph that is too large comes back as it is.
 */
export function untangled(
  places: readonly Point[],
  links: readonly (readonly [from: number, to: number])[],
  free: (index: number) => boolean,
  empty: readonly Point[] = [],
): Point[] {
  if (links.length > MOST_TIES) return [...places]
  const tangle = new Tangle([...places, ...empty], links)
  const movable = tangle.items.filter((item) => item >= places.length || free(item))
  for (let round = 0; round < ROUNDS; round++) {
    let hasChanged = false
    for (const one of movable) {
      if (one >= places.length || !tangle.isTangled(one)) continue
      for (const other of tangle.nearestToNeighbours(one, movable).slice(0, TRIES))
        if (tangle.exchange(one, other)) hasChanged = true
    }
    if (!hasChanged) break
  }
  return places.map((_, index) => tangle.place(index))
}

/** A graph with places, in arrays, since its costs are computed some ten thousand times. An empty place has no ties. */
class Tangle {
  readonly items: readonly number[]
  readonly #x: Float64Array
  readonly #y: Float64Array
  readonly #from: Int32Array
  readonly #to: Int32Array
  readonly #linksOf: readonly (readonly number[])[]
  readonly #withTies: readonly number[]

  constructor(places: readonly Point[], links: readonly (readonly [from: number, to: number])[]) {
    this.items = places.map((_, index) => index)
    this.#x = Float64Array.from(places, ({ x }) => x)
    this.#y = Float64Array.from(places, ({ y }) => y)
    this.#from = Int32Array.from(links, ([from]) => from)
    this.#to = Int32Array.from(links, ([, to]) => to)
    const linksOf = places.map((): number[] => [])
    links.forEach(([from, to], index) => {
      linksOf[from]?.push(index)
      linksOf[to]?.push(index)
    })
    this.#linksOf = linksOf
    this.#withTies = this.items.filter((item) => linksOf[item]?.length !== 0)
  }

  place(item: number): Point {
    return { x: this.#x[item] ?? 0, y: this.#y[item] ?? 0 }
  }

  /** True if ties of this item cross others, or run through an item. */
  isTangled(item: number): boolean {
    const links = this.#linksOf[item] ?? []
    return links.length > 0 && this.#cost(item) - links.reduce((sum, link) => sum + this.#length(link), 0) > 0.5
  }

  /** The other items, those first whose place is nearest to the middle of this one's neighbours. */
  nearestToNeighbours(item: number, among: readonly number[]): number[] {
    const others = (this.#linksOf[item] ?? []).map((link) => (this.#from[link] ?? 0) + (this.#to[link] ?? 0) - item)
    const middle = (axis: Float64Array) => others.reduce((sum, other) => sum + (axis[other] ?? 0), 0) / others.length
    const [x, y] = [middle(this.#x), middle(this.#y)]
    const distance = (other: number) => ((this.#x[other] ?? 0) - x) ** 2 + ((this.#y[other] ?? 0) - y) ** 2
    return among.filter((other) => other !== item).sort((a, b) => distance(a) - distance(b) || a - b)
  }

  /** Exchanges the places of two items if that makes the picture better. */
  exchange(one: number, other: number): boolean {
    const most = this.#cost(one) + this.#cost(other) - 0.01
    this.#swap(one, other)
    const first = this.#cost(one, most)
    if (first < most && this.#cost(other, most - first) < most - first) return true
    this.#swap(one, other)
    return false
  }

  #swap(one: number, other: number): void {
    for (const axis of [this.#x, this.#y]) {
      const kept = axis[one] ?? 0
      axis[one] = axis[other] ?? 0
      axis[other] = kept
    }
  }

  #length(link: number): number {
    const [from, to] = [this.#from[link] ?? 0, this.#to[link] ?? 0]
    return Math.hypot((this.#x[from] ?? 0) - (this.#x[to] ?? 0), (this.#y[from] ?? 0) - (this.#y[to] ?? 0)) * PER_LENGTH
  }

  /**
   * The cost of all that an item takes part in: its ties, and the ties of others that run through it. A cost that is at
   * least `most` may come back too small, but not less than `most`.
   */
  #cost(item: number, most = Number.POSITIVE_INFINITY): number {
    const own = this.#linksOf[item] ?? []
    if (own.length === 0) return 0
    let cost = 0
    for (const link of own) {
      const [from, to] = [this.#from[link] ?? 0, this.#to[link] ?? 0]
      cost += this.#length(link)
      for (let other = 0; other < this.#from.length; other++) if (this.#doCross(from, to, other)) cost += 1
      for (const third of this.#withTies)
        if (third !== from && third !== to && this.#isNear(third, from, to)) cost += THROUGH
      if (cost >= most) return cost
    }
    for (let link = 0; link < this.#from.length; link++) {
      const [from, to] = [this.#from[link] ?? 0, this.#to[link] ?? 0]
      if (from !== item && to !== item && this.#isNear(item, from, to)) cost += THROUGH
    }
    return cost
  }

  /** True if the line between two items crosses a tie that ends at neither. */
  #doCross(a: number, b: number, link: number): boolean {
    const x = this.#x
    const y = this.#y
    const c = this.#from[link] ?? 0
    const d = this.#to[link] ?? 0
    if (a === c || a === d || b === c || b === d) return false
    const ax = x[a] ?? 0
    const ay = y[a] ?? 0
    const dx = (x[b] ?? 0) - ax
    const dy = (y[b] ?? 0) - ay
    const cx = x[c] ?? 0
    const cy = y[c] ?? 0
    const ex = (x[d] ?? 0) - cx
    const ey = (y[d] ?? 0) - cy
    const first = dx * (cy - ay) - dy * (cx - ax)
    if (first * (first + dx * ey - dy * ex) >= 0) return false
    const second = ex * (ay - cy) - ey * (ax - cx)
    return second * (second + ex * dy - ey * dx) < 0
  }

  /** True if the line between two items runs through the room of a third. */
  #isNear(third: number, a: number, b: number): boolean {
    const x = this.#x
    const y = this.#y
    const ax = x[a] ?? 0
    const ay = y[a] ?? 0
    const dx = (x[b] ?? 0) - ax
    const dy = (y[b] ?? 0) - ay
    const px = (x[third] ?? 0) - ax
    const py = (y[third] ?? 0) - ay
    const along = px * dx + py * dy
    const squared = dx * dx + dy * dy
    if (along <= 0 || along >= squared) return false
    return (dx * py - dy * px) ** 2 < HALF * HALF * squared
  }
}

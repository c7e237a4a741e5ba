import type { Point } from './layout.ts'

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
    const before = this.#cost(one) + this.#cost(other)
    this.#swap(one, other)
    if (this.#cost(one) + this.#cost(other) < before - 0.01) return true
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

  /** The cost of all that an item takes part in: its ties, and the ties of others that run through it. */
  #cost(item: number): number {
    const own = this.#linksOf[item] ?? []
    if (own.length === 0) return 0
    let cost = 0
    for (const link of own) {
      const [from, to] = [this.#from[link] ?? 0, this.#to[link] ?? 0]
      cost += this.#length(link)
      for (let other = 0; other < this.#from.length; other++) if (this.#doCross(from, to, other)) cost += 1
      for (const third of this.#withTies)
        if (third !== from && third !== to && this.#isNear(third, from, to)) cost += THROUGH
    }
    for (let link = 0; link < this.#from.length; link++) {
      const [from, to] = [this.#from[link] ?? 0, this.#to[link] ?? 0]
      if (from !== item && to !== item && this.#isNear(item, from, to)) cost += THROUGH
    }
    return cost
  }

  #side(a: number, b: number, c: number): number {
    const [x, y] = [this.#x, this.#y]
    return (
      ((x[b] ?? 0) - (x[a] ?? 0)) * ((y[c] ?? 0) - (y[a] ?? 0)) -
      ((y[b] ?? 0) - (y[a] ?? 0)) * ((x[c] ?? 0) - (x[a] ?? 0))
    )
  }

  /** True if the line between two items crosses a tie that ends at neither. */
  #doCross(a: number, b: number, link: number): boolean {
    const [c, d] = [this.#from[link] ?? 0, this.#to[link] ?? 0]
    if (a === c || a === d || b === c || b === d) return false
    return this.#side(a, b, c) * this.#side(a, b, d) < 0 && this.#side(c, d, a) * this.#side(c, d, b) < 0
  }

  /** True if the line between two items runs through the room of a third. */
  #isNear(third: number, a: number, b: number): boolean {
    const [x, y] = [this.#x, this.#y]
    const [dx, dy] = [(x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0)]
    const along = ((x[third] ?? 0) - (x[a] ?? 0)) * dx + ((y[third] ?? 0) - (y[a] ?? 0)) * dy
    const squared = dx * dx + dy * dy
    if (along <= 0 || along >= squared) return false
    return this.#side(a, b, third) ** 2 < HALF * HALF * squared
  }
}

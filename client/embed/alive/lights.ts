import type { Snapshot } from '../../../model/snapshot.ts'

/** The parts of a picture by the ids of the items and links they show. */
export class Lights {
  readonly #svg: SVGSVGElement
  readonly #parts: readonly (readonly [id: string, part: Element])[]

  constructor(svg: SVGSVGElement) {
    this.#svg = svg
    this.#parts = [...svg.querySelectorAll('[data-id],[data-label]')].map((part) => [
      part.getAttribute('data-id') ?? part.getAttribute('data-label') ?? '',
      part,
    ])
  }

  /** Lets these stand out and the others step back; without ids, all look as they were drawn. */
  show(ids: ReadonlySet<string> | undefined): void {
    this.#svg.classList.toggle('lit', ids !== undefined)
    for (const [id, part] of this.#parts) part.classList.toggle('on', ids?.has(id) ?? false)
  }
}

/** An item or link with what belongs to it: a link's ends, an item's links and the items at their other ends. */
export function around(id: string, { edges }: Pick<Snapshot, 'edges'>): Set<string> {
  const touching = edges.filter((edge) => [edge.id, edge.from, edge.to].includes(id))
  return new Set([id, ...touching.flatMap((edge) => [edge.id, edge.from, edge.to])])
}

/** The items and links in a step of a story, with the ends of its links. */
export function inStep(shows: readonly string[], { edges }: Pick<Snapshot, 'edges'>): Set<string> {
  return new Set([...shows, ...edges.filter(({ id }) => shows.includes(id)).flatMap(({ from, to }) => [from, to])])
}

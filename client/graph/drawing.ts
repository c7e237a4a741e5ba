import type { Core, ElementDefinition, NodeSingular } from 'cytoscape'
import type { Point } from '../workspace/view.ts'

/** The most nodes that move with an animation. */
const MOST_ANIMATED = 300
/** Elements added before the page gets its turn: about a frame's work. */
const SLICE = 250

/**
 * Brings Cytoscape's elements to those that are wanted, and changes only what differs. It adds a large graph in slices,
 * so that the page stays responsive.
 */
export class Drawing {
  readonly #cy: Core
  #work = 0

  constructor(cy: Core) {
    this.#cy = cy
  }

  /** Resolves to true once all is drawn, to false if other elements were wanted meanwhile. Nodes must come before edges. */
  async show(elements: readonly ElementDefinition[]): Promise<boolean> {
    this.#work += 1
    const work = this.#work
    const fresh = this.#update(new Map(elements.map((element) => [String(element.data.id), element])))
    for (let from = 0; from < fresh.length; from += SLICE) {
      if (from > 0) await nextTask()
      if (work !== this.#work || this.#cy.destroyed()) return false
      this.#cy.add(fresh.slice(from, from + SLICE))
    }
    return true
  }

  /** Removes elements that are not wanted, and updates the others. Returns those still to be added. */
  #update(wanted: Map<string, ElementDefinition>): ElementDefinition[] {
    const moves: { node: NodeSingular; to: Point }[] = []
    this.#cy.batch(() => {
      this.#cy.elements().forEach((element) => {
        const definition = wanted.get(element.id())
        if (definition === undefined) {
          element.remove()
          return
        }
        wanted.delete(element.id())
        element.data(definition.data)
        element.classes(definition.classes ?? [])
        if (element.isNode() && definition.position && !samePlace(element.position(), definition.position)) {
          moves.push({ node: element, to: definition.position })
        }
      })
    })
    const animated = moves.length <= MOST_ANIMATED && !matchMedia('(prefers-reduced-motion: reduce)').matches
    for (const { node, to } of moves) {
      if (animated) node.stop().animate({ position: to }, { duration: 420, easing: 'ease-out' })
      else node.position(to)
    }
    return [...wanted.values()]
  }
}

const samePlace = (a: Point, b: Point) => Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5

/** Lets the page do its other work first. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })

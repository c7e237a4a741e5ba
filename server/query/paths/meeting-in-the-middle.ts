import { kindOfId } from '../../../model/entity.ts'
import type { Contacts } from './contacts.ts'

/** How many ties are read at most. A hub of 5,000 is far below; what lies beyond would take seconds. */
const MOST_TIES = 100_000
/** Entities asked for at once: between two statements the search may be cancelled. */
const AT_ONCE = 1_000

/** How many ties an entity of each kind is expected to have: enough to tell which side is cheaper to go on from. */
const expectedTies = { Person: 10, State: 1_000, Organisation: 100, Meeting: 5 }

/** One of the two searches that go to meet each other. */
interface Side {
  /** Every entity that is less than `radius` hops away has been asked for its contacts. */
  radius: number
  frontier: string[]
  seen: Set<string>
  /** The other side's end: no path leads on from there. */
  goal: string
}

/**
 * The part of the graph in which all paths of some length between two ends lie, found by going from both ends to meet in
 * the middle, always on from the side that is expected to have fewer ties.
 */
export class Middle {
  /** All contacts read so far, in both directions. */
  readonly known: Contacts = new Map()
  /** The search ended before it had read all it should: paths may be missing. */
  cut = false
  private ties = 0
  private readonly sides: [Side, Side]
  private readonly read: (ids: readonly string[]) => Promise<Contacts>

  constructor(from: string, to: string, read: (ids: readonly string[]) => Promise<Contacts>) {
    const side = (start: string, goal: string) => ({ radius: 0, frontier: [start], seen: new Set([start]), goal })
    this.sides = [side(from, to), side(to, from)]
    this.read = read
  }

  /** Reads on until all paths of this length are in what is known. Says whether anything was read. */
  async reach(length: number): Promise<boolean> {
    let grown = false
    while (!this.cut && !this.isExhausted() && this.sides[0].radius + this.sides[1].radius < length) {
      const [one, other] = this.sides
      await this.goOn(cost(one) <= cost(other) ? one : other)
      grown = true
    }
    return grown
  }

  /** One side has seen all there is to see from its end, so every path is known. */
  private isExhausted(): boolean {
    return this.sides.some(({ frontier }) => frontier.length === 0)
  }

  private async goOn(side: Side): Promise<void> {
    const next: string[] = []
    for (let start = 0; start < side.frontier.length; start += AT_ONCE) {
      if (this.ties > MOST_TIES) {
        this.cut = true
        return
      }
      for (const [id, contacts] of await this.read(side.frontier.slice(start, start + AT_ONCE))) {
        this.ties += contacts.size
        for (const [other, tie] of contacts) {
          this.link(id, other, tie)
          if (side.seen.has(other)) continue
          side.seen.add(other)
          if (other !== side.goal) next.push(other)
        }
      }
    }
    side.frontier = next
    side.radius += 1
  }

  private link(a: string, b: string, tie: string): void {
    this.contactsOf(a).set(b, tie)
    this.contactsOf(b).set(a, tie)
  }

  private contactsOf(id: string): Map<string, string> {
    const known = this.known.get(id) ?? new Map<string, string>()
    this.known.set(id, known)
    return known
  }
}

function cost({ frontier }: Side): number {
  return frontier.reduce((sum, id) => sum + expectedTies[kindOfId(id) ?? 'State'], 0)
}

import type { PathsRequest } from '../../../model/api/graph.ts'
import { kindOfId } from '../../../model/entity.ts'
import { statement } from '../../store/cypher-library.ts'
import type { GraphStore } from '../../store/graph-store.ts'

const contacts = statement('read/contacts')

/** Maps each entity to the entities one hop away, with the id of the tie between them (the first by id, if several). */
export type Contacts = Map<string, Map<string, string>>

/** The ties and meetings that paths may use, and their two ends. The ends pass the filter whatever they are. */
export type ContactFilter = Pick<PathsRequest, 'from' | 'to' | 'relations' | 'status' | 'avoid' | 'since' | 'until'>

/** Returns the entities one hop from these that the filter allows. Every id asked for is a key of the answer. */
export async function readContacts(
  store: Pick<GraphStore, 'read'>,
  ids: readonly string[],
  { avoid, since, until, ...filter }: ContactFilter,
): Promise<Contacts> {
  const avoided = new Set(avoid.filter((id) => id !== filter.from && id !== filter.to))
  const found: Contacts = new Map(ids.map((id) => [id, new Map()]))
  const rows = await store.read(contacts, { ...filter, ids, since: since ?? null, until: until ?? null })
  for (const row of rows) {
    const [id, other, tie] = [String(row.id), String(row.other), String(row.tie)]
    const ties = found.get(id)
    const known = ties?.get(other)
    if (!avoided.has(other) && (known === undefined || tie < known)) ties?.set(other, tie)
  }
  return found
}

/** The most ties that a search reads. A hub of 5,000 stays far below; more would take seconds. */
const MOST_TIES = 100_000
/** Entities that one statement reads. A search can be cancelled between two statements. */
const AT_ONCE = 1_000

/** The number of ties that an entity of each kind usually has. It shows which side is cheaper to continue from. */
const expectedTies = { Person: 10, State: 1_000, Organisation: 100, Meeting: 5 }

/** One of the two searches, each of which starts at one end. */
interface Side {
  /** The contacts of every entity less than `radius` hops away have been read. */
  radius: number
  frontier: string[]
  seen: Set<string>
  /** The other side's end. No path continues beyond it. */
  goal: string
}

/**
 * A bidirectional search: it reads the part of the graph that holds all paths of some length between two ends. It starts
 * from both ends, and always continues from the side that should have fewer ties.
 */
export class BidirectionalSearch {
  /** All contacts read so far, in both directions. */
  readonly contacts: Contacts = new Map()
  /** True if the search stopped at its limit, so paths may be missing. */
  wasCut = false
  private ties = 0
  private readonly sides: [Side, Side]
  private readonly read: (ids: readonly string[]) => Promise<Contacts>

  constructor(from: string, to: string, read: (ids: readonly string[]) => Promise<Contacts>) {
    const side = (start: string, goal: string) => ({ radius: 0, frontier: [start], seen: new Set([start]), goal })
    this.sides = [side(from, to), side(to, from)]
    this.read = read
  }

  /** Reads until `contacts` holds all paths of this length. Returns true if it read anything. */
  async reach(length: number): Promise<boolean> {
    let grown = false
    while (!this.wasCut && !this.isExhausted() && this.sides[0].radius + this.sides[1].radius < length) {
      const [one, other] = this.sides
      await this.extend(cost(one) <= cost(other) ? one : other)
      grown = true
    }
    return grown
  }

  /** True if one side has read everything that its end reaches. Then every path is known. */
  private isExhausted(): boolean {
    return this.sides.some(({ frontier }) => frontier.length === 0)
  }

  private async extend(side: Side): Promise<void> {
    const next: string[] = []
    for (let start = 0; start < side.frontier.length; start += AT_ONCE) {
      if (this.ties > MOST_TIES) {
        this.wasCut = true
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
    const known = this.contacts.get(id) ?? new Map<string, string>()
    this.contacts.set(id, known)
    return known
  }
}

function cost({ frontier }: Side): number {
  return frontier.reduce((sum, id) => sum + expectedTies[kindOfId(id) ?? 'State'], 0)
}

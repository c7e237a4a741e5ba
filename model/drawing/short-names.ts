import type { SnapshotEdge, SnapshotNode } from '../snapshot.ts'

/** Offices that stand before a name in records. A ruler's title stays: without it "Fahd" is hardly a name. */
const TITLES = [
  ...['Acting', 'Deputy', 'Vice', 'First', 'Interim'],
  ...['President', 'President-elect', 'Prime Minister', 'Prime Minister-designate', 'Premier', 'Chancellor'],
  ...['Foreign Minister', 'Foreign Secretary', 'Defence Minister', 'Defense Minister', 'Finance Minister'],
  ...['Minister for Foreign Affairs', 'Minister of Foreign Affairs', 'Minister of Defence', 'Minister of Defense'],
  ...['Secretary of State', 'Secretary of Defense', 'Secretary-General', 'Secretary General', 'General Secretary'],
  ...['High Representative', 'Ambassador', 'Chairman', 'Chairwoman', 'Chairperson', 'Minister', 'Secretary'],
]
const TITLE = new RegExp(`^(?:(?:${[...TITLES].sort((a, b) => b.length - a.length).join('|')})\\s+)+(?=\\S)`, 'u')
const DATE =
  /, (?:\d{1,2} )?(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October) \d{4}$/u
/** A label has two lines of 24 characters. Names that are the same up to here would be cut to the same text. */
const KEPT = 40

type Named = Pick<SnapshotNode, 'id' | 'kind' | 'name' | 'date'>
type Ends = Pick<SnapshotEdge, 'from' | 'to'>

/**
 * The names of items as short as the picture allows, by id. A person's office goes. A meeting loses its date, which
 * stands below its name, and the name of a neighbour at its beginning: "in Beijing". Whatever would then read like
 * another item keeps its whole name, and of two long names that begin alike the ends are kept.
 */
export function shortNames(nodes: readonly Named[], edges: readonly Ends[]): Map<string, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const neighbours = new Map<string, string[]>()
  for (const { from, to } of edges)
    for (const [id, other] of [
      [from, to],
      [to, from],
    ] as const)
      neighbours.set(id, [...(neighbours.get(id) ?? []), byId.get(other)?.name ?? ''])
  const short = nodes.map((node) => ({ node, name: shortened(node, neighbours.get(node.id) ?? []) }))
  const whole = toldApart(
    short,
    ({ name, node }) => [name, node.date].join('\n'),
    ({ node }) => node.name,
  )
  return new Map(
    toldApart(
      whole,
      ({ name }) => (name.length > KEPT ? name.slice(0, KEPT) : `${name}\n`),
      ({ name }) => (name.length > KEPT ? `…${name.slice(-KEPT).replace(/^\S*\s/u, '')}` : name),
    ).map(({ node, name }) => [node.id, name]),
  )
}

interface Short {
  node: Named
  name: string
}

/** Gives another name to those that look alike. */
function toldApart(all: readonly Short[], look: (one: Short) => string, otherwise: (one: Short) => string): Short[] {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(look(one), (counts.get(look(one)) ?? 0) + 1)
  return all.map((one) => ((counts.get(look(one)) ?? 0) > 1 ? { ...one, name: otherwise(one) } : one))
}

function shortened({ kind, name, date }: Named, neighbours: readonly string[]): string {
  if (kind === 'Person') return name.replace(TITLE, '')
  if (kind !== 'Meeting') return name
  const undated = date === undefined ? name : name.replace(DATE, '')
  const plain = undated.replace(TITLE, '')
  const said = neighbours.find((other) => other !== '' && plain.startsWith(`${other.replace(TITLE, '')} in `))
  return said === undefined ? plain : plain.slice(said.replace(TITLE, '').length + 1)
}

import type { Node } from '../../model/graph.ts'
import type { SnapshotRequest } from '../../model/snapshot.ts'
import { statement } from '../store/cypher-library.ts'
import { asNode } from '../store/graph-rows.ts'
import type { GraphStore } from '../store/graph-store.ts'
import type { LeftOut } from './mentions.ts'
import type { Shown } from './read-shown.ts'

const entities = statement('read/entities')
const keysNaming = statement('read/keys')
const meetingFacts = statement('read/meeting-facts')

/**
 * Reads who is not in the picture, but may be named in its texts: the people and organisations that the author hid, and
 * the people who took part in the meetings shown.
 */
export async function readLeftOut(
  store: Pick<GraphStore, 'read'>,
  shown: Shown,
  { hidden: asked = [] }: SnapshotRequest,
): Promise<LeftOut[]> {
  const redirects = await store.read(keysNaming, { keys: asked })
  const merged = new Map(redirects.map(({ key, entity }) => [String(key), String(entity)]))
  const hidden = new Set(asked.map((id) => merged.get(id) ?? id))
  const meetings = shown.nodes.filter(({ kind }) => kind === 'Meeting').map(({ id }) => id)
  const facts = meetings.length === 0 ? [] : await store.read(meetingFacts, { ids: meetings })
  const there = facts.flatMap(({ participants }) => (Array.isArray(participants) ? participants.map(String) : []))
  const inPicture = new Set<string>(shown.nodes.map(({ id }) => id))
  const ids = [...new Set([...hidden, ...there])].filter((id) => !inPicture.has(id))
  if (ids.length === 0) return []
  const nodes = (await store.read(entities, { ids })).map(({ n }) => asNode(n))
  return nodes.flatMap((node): LeftOut[] => {
    const isHidden = hidden.has(node.id)
    if (node.kind !== 'Person' && !(isHidden && node.kind === 'Organisation')) return []
    return [
      {
        id: node.id,
        name: node.name,
        names: namesOf(node),
        keys: keysOf(node),
        isPerson: node.kind === 'Person',
        isHidden,
      },
    ]
  })
}

function namesOf({ kind, name, properties }: Node): string[] {
  const acronym = kind === 'Organisation' ? properties.acronym : undefined
  return [...new Set([name, ...properties.aliases, ...(acronym === undefined ? [] : [acronym])])]
}

/** The shortest key that tells somebody apart: a number of two digits does not. */
const SHORTEST_KEY = 5

/** The keys of somebody without their namespace, and the name in their id: "Q312901", "josep-borrell". */
function keysOf({ id, properties }: Node): string[] {
  const bare = [id, ...properties.keys].map((key) => key.slice(key.indexOf(':') + 1))
  return bare.filter((key) => key.length >= SHORTEST_KEY)
}

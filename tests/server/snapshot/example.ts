import type { EntityId } from '../../../model/entity.ts'
import { type Node, sorted } from '../../../model/graph.ts'
import { termId, tieId } from '../../../model/relation.ts'
import { SnapshotRequest } from '../../../model/snapshot.ts'
import type { Shown, ShownClaim } from '../../../server/snapshot/read-shown.ts'

const bare = { aliases: [], keys: [] }
const person = (id: EntityId, name: string): Node => ({ id, name, kind: 'Person', properties: bare })
const meeting = (id: EntityId, name: string, status: 'held' | 'cancelled'): Node => ({
  id,
  name,
  kind: 'Meeting',
  properties: {
    ...bare,
    kind: 'talks',
    mode: 'in-person',
    status,
    date: '2024-11-04',
    since: '2024-11-04',
    until: '2024-11-04',
    precision: 'day',
    topics: [],
  },
})

const took = { relation: 'PARTICIPATED_IN', from: 'person:ada', to: 'meeting:one' } as const
const speaks = { relation: 'REPRESENTS', from: 'person:ada', to: 'state:KOR', title: 'Minister' } as const
export const tookPart = tieId(took.relation, took.from, took.to)
export const speaksFor = tieId(speaks.relation, speaks.from, speaks.to, speaks)

export const claim = (about: string, id: string, more: Partial<ShownClaim> = {}): ShownClaim => ({
  about,
  id,
  method: 'record',
  review: 'unreviewed',
  publishedAt: '2024-11-04',
  quote: undefined,
  locator: { row: 7 },
  source: 'source:wire',
  ...more,
})

/** Two meetings, a person, a state and an organisation, as `readShown` returns them. */
export const shown: Shown = {
  ...sorted({
    nodes: [
      person('person:ada', 'Ada Kim'),
      { id: 'state:KOR', name: 'South Korea', kind: 'State', properties: bare },
      { id: 'org:eu', name: 'European Union', kind: 'Organisation', properties: { ...bare, acronym: 'EU' } },
      meeting('meeting:one', 'Strategic Dialogue', 'held'),
      meeting('meeting:two', 'Second round', 'cancelled'),
    ],
    edges: [
      { id: tookPart, ...took },
      { id: termId(speaksFor, 2), ...speaks },
      { id: 'meeting:one|CONCERNS|org:eu', relation: 'CONCERNS', from: 'meeting:one', to: 'org:eu' },
      {
        id: 'org:eu|PARTICIPATED_IN|meeting:two',
        relation: 'PARTICIPATED_IN',
        from: 'org:eu',
        to: 'meeting:two',
        role: 'host',
      },
      { id: 'meeting:two|FOLLOWED_BY|meeting:one', relation: 'FOLLOWED_BY', from: 'meeting:two', to: 'meeting:one' },
      { id: 'meeting:one|HELD_IN|state:KOR', relation: 'HELD_IN', from: 'meeting:one', to: 'state:KOR' },
      { id: 'state:KOR|MEMBER_OF|org:eu', relation: 'MEMBER_OF', from: 'state:KOR', to: 'org:eu' },
    ],
  }),
  claims: [
    claim(tookPart, 'c1', { quote: 'Ada Kim met the delegation.' }),
    claim(speaksFor, 'c2'),
    claim('person:ada', 'c3', { source: 'source:unshown' }),
  ],
  sources: [
    { id: 'source:wire', name: 'Wire report', url: 'https://wire.example/1', publisher: 'Wire' },
    { id: 'source:unshown', name: 'Private list' },
  ],
  missing: [],
  merged: new Map(),
}

export const request = SnapshotRequest.parse({
  ids: shown.nodes.map(({ id }) => id),
  title: 'Two meetings',
  caption: 'What came of them.',
  credits: 'Data: Wire',
})

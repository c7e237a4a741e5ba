import { relations } from '../../../../model/relation.ts'
import type { Example, Examples } from '../run-example.ts'

const dialogue = 'meeting:2024-11-04-eu-rok-strategic-dialogue'
const borrell = 'person:josep-borrell'
const cho = 'person:cho-tae-yul'

const anything = { relations: null, kinds: null, status: null, since: null, until: null }
const filters = [
  {},
  { relations: ['PARTICIPATED_IN'], kinds: ['meeting', 'org'], status: ['held'] },
  { since: '2024-12-01', until: '2024-12-31' },
  { since: '2020-01-01' },
]
const filtered = (id: string, more: Record<string, unknown> = {}): Example[] =>
  filters.map((some) => ({ params: { id, ...more, ...anything, ...some } }))

const anyTime = { status: null, since: '0001-01-01', until: '9999-12-31' }
const contact = {
  relations: ['PARTICIPATED_IN', 'REPRESENTS'],
  status: ['held'],
  since: null,
  until: null,
  from: borrell,
  to: cho,
}

const anyMeeting = { status: null, since: null, until: null }
const everybody = { ...anyMeeting, kinds: ['person', 'state', 'org'], largest: 12 }

export const examples: Examples = {
  'read/attended': [
    { params: { ...anyMeeting, ids: [borrell, 'org:eu', 'state:KOR'] } },
    { params: { ...anyMeeting, ids: ['org:eu'], status: ['held'], since: '2024-11-01', until: '2024-11-30' } },
  ],
  'read/bodies-of': { params: { ids: [borrell, 'state:ESP', 'org:eeas', 'state:KOR'] } },
  'read/claim-page-about': [
    { params: { about: borrell, rank: '2', after: '', limit: 10 } },
    { params: { about: borrell, rank: '1', after: 'c1', limit: 10 } },
    { params: { about: cho, rank: '12024-11-04', after: 'c2', limit: 10 }, nothing: true },
  ],
  'read/claim-page-of-source': [
    { params: { source: 'https://example.org/release', place: -1, after: '', limit: 3 } },
    { params: { source: 'https://example.org/release', place: 8, after: 'c2', limit: 2 } },
    { params: { source: 'another', place: -1, after: '', limit: 3 }, nothing: true },
  ],
  'read/contacts': [
    { params: { ...contact, ids: [borrell, cho, 'state:KOR', 'person:nobody'] } },
    { params: { ...contact, ids: ['org:eu', 'state:KOR'], to: 'meeting:a-call', status: ['planned'] } },
    { params: { ...contact, ids: [borrell, 'org:eu'], since: '2024-12-01' }, nothing: true },
    { params: { ...contact, ids: [borrell, cho], since: '2024-11-01', until: '2024-11-03' } },
  ],
  'read/claims-waiting': { params: {} },
  'read/count-labels': { params: {} },
  ...Object.fromEntries(relations.map((relation) => [`read/count-ties ${relation}`, { params: {} }])),
  'read/disputed': { params: {} },
  'read/edges-among': { params: { ids: [borrell, 'org:eu', 'state:ESP', dialogue, 'person:missing'] } },
  'read/evidence': { params: { abouts: [borrell, `${borrell}|PARTICIPATED_IN|${dialogue}`, 'person:missing'] } },
  'read/met': [
    { params: { ...everybody, ids: ['org:eu', cho, 'person:missing'] } },
    { params: { ...everybody, ids: ['state:KOR'], kinds: ['person'], largest: 2, until: '2024-11-30' } },
    { params: { ...everybody, ids: ['org:eu'], status: ['cancelled'] }, nothing: true },
  ],
  'read/meetings-by-day': [
    { params: anyTime },
    { params: { ...anyTime, status: ['held'], since: '2024-11-04', until: '2024-11-30' } },
  ],
  'read/meetings-by-day-of': [
    { params: { ...anyTime, entity: 'org:eu' } },
    { params: { ...anyTime, entity: 'org:eu', status: ['planned'] }, nothing: true },
  ],
  'read/neighbour-counts': [...filtered('org:eu'), { params: { ...anything, id: dialogue } }],
  'read/neighbour-page': [
    ...filtered('org:eu', { rank: '9999-99-99', after: '', limit: 10 }),
    { params: { ...anything, id: 'org:eu', rank: '9999-99-99', after: 'person:josep-borrell', limit: 2 } },
    { params: { ...anything, id: 'state:KOR', rank: '2024-12-01', after: 'meeting:2024-12-summit', limit: 1 } },
  ],
  'read/neighbours': [
    { params: { id: 'state:KOR', others: [cho, dialogue], relations: null, since: null, until: null } },
    { params: { id: 'state:KOR', others: [cho], relations: ['REPRESENTS'], since: null, until: '2023-01-01' } },
  ],
  'read/source-names': { params: { ids: ['https://example.org/release', 'another', 'missing'] } },
  'read/ties-at': {
    params: {
      ties: [
        { id: 'person:cho-tae-yul|REPRESENTS|state:KOR|minister~2', near: cho, far: 'state:KOR' },
        { id: `${dialogue}|HELD_IN|state:KOR`, near: 'state:KOR', far: dialogue },
        { id: 'missing', near: cho, far: 'state:KOR' },
      ],
    },
  },

  // names
  'read/degrees': { params: { ids: ['person:josep-borrell', 'state:KOR', 'state:ESP', 'person:missing'] } },
  'read/name-pages': [
    { params: { after: '', size: 3 } },
    { params: { after: 'person:cho-tae-yul', size: 100 } },
    { params: { after: 'state:ZZZ', size: 100 }, nothing: true },
  ],
  'read/names-of': { params: { ids: ['org:eu', 'person:missing', 'state:KOR'] } },
  'read/find-names': [
    { params: { lucene: '+(borrell borrell* borrell~2)', name: 'Spain', kinds: ['Person', 'State'], limit: 10 } },
    { params: { lucene: '+(borrell)', name: '', kinds: ['Meeting'], limit: 10 }, nothing: true },
  ],
  'read/await-indexes': { params: {}, nothing: true },

  // snapshots
  'read/snapshot-claims': {
    params: {
      about: [
        'state:KOR',
        'person:cho-tae-yul',
        'person:josep-borrell|PARTICIPATED_IN|meeting:2024-11-04-eu-rok-strategic-dialogue',
      ],
    },
  },
  'read/snapshot-sources': { params: { ids: ['https://example.org/release', 'another', 'missing'] } },

  // the console's examples, with values that find something in the example graph
  'read/console/called-off-and-what-came-of-it': { params: {} },
  'read/console/days-not-known': { params: {} },
  'read/console/how-two-are-connected': { params: { from: 'person:josep-borrell', to: 'person:cho-tae-yul' } },

  'read/console/two-sides-at-one-table': { params: { one: 'org:eu', other: 'state:KOR' } },
  'read/console/what-one-source-says': { params: {} },
  'read/console/meetings-about-a-state': { params: { about: 'person:nobody', since: '2024-01-01' } },
  'read/console/who-met-most': { params: {} },
}

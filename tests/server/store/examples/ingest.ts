import { relations } from '../../../../model/relation.ts'
import type { Example, Examples } from '../run-example.ts'

const dialogue = 'meeting:2024-11-04-eu-rok-strategic-dialogue'
const borrell = 'person:josep-borrell'
const cho = 'person:cho-tae-yul'

const newEntities = (...ids: string[]): Example => ({
  params: { rows: ids.map((id) => ({ id, name: `Name of ${id}`, aliases: ['한국어'], keys: [] })) },
})
/** The engines take any tie between any two entities: what a relation joins is checked before. */
const newTie: Example = {
  params: {
    rows: [
      { id: 'a-tie', from: borrell, to: 'org:eeas', since: '2024-01-01', title: 'Minister', until: null },
      { id: 'to-nobody', from: borrell, to: 'person:missing' },
    ],
  },
}

export const examples: Examples = {
  'read/all-decisions': { params: {} },
  'read/batches': { params: {} },
  'read/claim-count': { params: {} },
  'read/claim-pages': [{ params: { after: 'c2', size: 3 } }, { params: { after: 'c6', size: 3 }, nothing: true }],
  'read/claims-about': { params: { ids: [borrell, 'state:KOR', 'person:missing'] } },
  'read/claims-by-id': { params: { ids: ['c1', 'c4', 'missing'] } },
  'read/claims-from': { params: { ids: [borrell, cho] } },
  'read/claims-of-part': { params: { id: '1:1' } },
  'read/claims-of-source': { params: { source: 'https://example.org/release', after: 'c1', size: 2 } },
  'read/claims-to-match': { params: { id: '1:1' } },
  'read/claims-representing': { params: { ids: ['org:eu', 'state:KOR'] } },
  'read/claims-to': { params: { ids: [dialogue] } },
  'read/days-of': { params: { ids: [borrell, cho, 'person:missing'] } },
  'read/any-decision': { params: {} },
  'read/decisions-of': { params: { ids: [cho, 'person:nobody', 'c5'] } },
  'read/decisions-of-batch': { params: { batch: 1 } },
  'read/entities': { params: { ids: [borrell, 'meeting:2024-12-summit', 'person:missing'] } },
  'read/entity-pages': { params: { after: 'org:eeas', size: 4 } },
  'read/key-holders': { params: { keys: ['wikidata:Q312901', 'person:cho', 'missing:1'], most: 1 } },
  'read/entities-first-stated': { params: { ids: ['c1', 'c2', 'missing'], batch: 1, types: ['Person', 'State'] } },
  'read/entities-without-batch': [
    { params: { ids: [borrell, 'state:KOR', 'person:missing'], batch: 9 } },
    { params: { ids: [borrell], batch: 1 }, nothing: true },
  ],
  'read/existing-entities': { params: { ids: [borrell, 'person:missing'] } },
  'read/keys': { params: { keys: ['wikidata:Q312901', 'person:cho', 'missing:1'] } },
  'read/meeting-facts': { params: { ids: [dialogue, 'meeting:a-call', 'meeting:missing'] } },
  'read/meetings-starting-on': {
    params: {
      rows: [
        { id: 'meeting:another', day: '2024-11-04' },
        { id: dialogue, day: '2024-11-04' },
      ],
    },
  },
  'read/meetings-of': [
    {
      params: {
        people: [
          { id: borrell, since: null, until: null },
          { id: 'person:missing', since: null },
        ],
      },
    },
    { params: { people: [{ id: borrell, since: '2024-11-04', until: '2024-11-05' }] } },
    { params: { people: [{ id: borrell, since: '2024-11-05', until: '2024-11-06' }] }, nothing: true },
  ],
  'read/parts-of-batch': [{ params: { batch: 1 } }, { params: { batch: 9 }, nothing: true }],
  'read/sources': { params: { ids: ['another', 'missing'] } },
  'read/sources-about': { params: { ids: [borrell, cho, 'person:missing'] } },
  'read/speaks-for': { params: { ids: [borrell, cho, 'org:eeas', 'person:missing'] } },
  'read/claims-of-keys': { params: { keys: ['wikidata:Q312901', 'missing:1'] } },
  'read/subjects-by-key': { params: { keys: ['wikidata:Q312901', 'missing:1'] } },
  'read/things-stated-by': [
    { params: { ids: [borrell, 'state:KOR'], batch: 1 } },
    { params: { ids: [borrell, 'state:KOR'], batch: 9 }, nothing: true },
  ],
  'read/ties-claimed-at': { params: { ids: [borrell, dialogue] } },
  'read/ties-of-relation': { params: { rows: [{ near: dialogue, relation: 'PARTICIPATED_IN' }] } },
  'read/ties-from': { params: { ids: [cho, dialogue] } },

  'write/move-claims': {
    params: {
      rows: [
        {
          id: 'c2',
          about: 'org:eu',
          from: null,
          to: null,
          batches: [1, 4],
          batch: 1,
          standing: true,
          review: 'accepted',
          waiting: null,
        },
        {
          id: 'missing',
          about: 'org:eu',
          from: null,
          to: null,
          batches: [1],
          batch: 1,
          standing: true,
          review: 'accepted',
        },
      ],
    },
  },
  'write/restand-claims': {
    params: { rows: [{ id: 'c2', batches: [1, 4], batch: 1, standing: true, review: 'accepted', waiting: null }] },
  },
  'write/restate-claims': { params: { rows: [{ id: 'c1', batches: [1, 4] }] } },
  'write/create-batch-part': { params: { part: { id: '4:1', batch: 4, claims: ['c1', 'c9'] } } },
  'write/create-claims': {
    params: { rows: [{ id: 'c9', about: borrell, confidence: 1, batches: [4], standing: true, quote: null }] },
  },
  ...Object.fromEntries(relations.map((relation) => [`write/create-ties ${relation}`, newTie])),
  'write/create-entities Meeting': newEntities('meeting:new'),
  'write/create-entities Organisation': newEntities('org:new', 'org:newer'),
  'write/create-entities Person': newEntities('person:new'),
  'write/create-entities State': newEntities('state:FRA'),
  'write/create-forgotten': { params: { ids: ['hash-of-somebody', 'hash-of-another'] } },
  'write/create-keys': {
    params: {
      rows: [
        { id: 'person:old state:KOR', key: 'person:old', entity: 'state:KOR' },
        { id: 'person:c person:cho-tae-yul', key: 'person:c', entity: cho },
      ],
    },
  },
  'write/delete-entities': { params: { ids: [dialogue, 'state:ESP', 'person:missing'] } },
  'write/delete-keys': { params: { ids: ['person:cho person:cho-tae-yul', 'missing'] } },
  'write/delete-ties': {
    params: {
      rows: [
        { id: 'person:cho-tae-yul|REPRESENTS|state:KOR|minister', near: cho, far: 'state:KOR' },
        { id: 'state:ESP|MEMBER_OF|org:eu', near: 'org:eu', far: 'state:ESP' },
        { id: 'missing', near: 'org:eu', far: 'state:ESP' },
      ],
    },
  },
  'write/lock': { params: { at: '2024-11-05T08:00:00Z' } },
  'write/put-lease': {
    params: { holder: 'a machine 1 x', what: 'a load', batch: null, fence: 1, until: 1_700_000_000_000 },
  },
  'write/put-batch': [
    { params: { id: 'b4', batch: { id: 'b4', number: 4, state: 'open', sources: [], replaces: false } } },
    { params: { id: 'b3', batch: { id: 'b3', number: 3, state: 'done' } } },
  ],
  'write/put-decisions': {
    params: {
      rows: [
        { id: '4:reject:c1', kind: 'reject', a: 'c1', b: '', reasons: ['wrong'], batch: 4 },
        { id: '3:accept:c5', kind: 'accept', a: 'c5', b: '', reasons: [], batch: 3 },
      ],
    },
  },
  'write/put-sources': {
    params: {
      rows: [
        { id: 'new', name: 'New', versions: ['ef'] },
        { id: 'another', name: 'Renamed', versions: ['cd', 'ef'] },
      ],
    },
  },
  'write/update-claims': {
    params: {
      rows: [
        { id: 'c5', about: 'state:KOR', standing: false },
        { id: 'missing', standing: true },
      ],
    },
  },
  'write/update-entities': {
    params: {
      rows: [
        { id: cho, name: 'Cho', aliases: [], keys: [] },
        { id: 'person:missing', name: 'No' },
      ],
    },
  },
  'write/update-ties': {
    params: {
      rows: [
        {
          near: 'state:KOR',
          far: cho,
          tie: {
            id: 'person:cho-tae-yul|REPRESENTS|state:KOR|minister',
            from: cho,
            to: 'state:KOR',
            title: 'Minister',
            since: '2023-07-01',
          },
        },
      ],
    },
  },

  // exports and erasing
  'read/decision-pages': [{ params: { after: '', size: 2 } }, { params: { after: '9', size: 2 }, nothing: true }],
  'read/forgotten': { params: { ids: ['hash-of-somebody', 'hash-of-nobody'] } },
  'read/any-forgotten': { params: {} },
  'read/forgotten-pages': [{ params: { after: '', size: 2 } }, { params: { after: 'z', size: 2 }, nothing: true }],
  'read/part-pages': [{ params: { after: '', size: 1 } }, { params: { after: '9', size: 2 }, nothing: true }],
  'read/source-pages': [{ params: { after: 'another', size: 2 } }, { params: { after: 'z', size: 2 }, nothing: true }],

  'write/delete-claims': { params: { ids: ['c1', 'missing'] } },
  'write/delete-decisions': { params: { ids: ['3:accept:c5', 'missing'] } },
  'write/update-batch-part': { params: { id: '1:1', claims: ['c1'] } },
}

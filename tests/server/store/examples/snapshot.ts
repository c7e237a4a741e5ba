import type { Examples } from '../run-example.ts'

export const examples: Examples = {
  'read/snapshot-nodes': { params: { ids: ['person:josep-borrell', 'state:KOR', 'person:missing'] } },
  'read/snapshot-edges': {
    params: { ids: ['person:josep-borrell', 'org:eu', 'meeting:2024-11-04-eu-rok-strategic-dialogue'] },
  },
  'read/snapshot-merged': { params: { ids: ['person:cho', 'person:cho-tae-yul'] } },
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
}

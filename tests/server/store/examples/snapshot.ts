import type { Examples } from '../run-example.ts'

export const examples: Examples = {
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

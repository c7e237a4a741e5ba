import type { Examples } from '../run-example.ts'

const dialogue = 'meeting:2024-11-04-eu-rok-strategic-dialogue'
const borrell = 'person:josep-borrell'
const all = { after: '', relations: null, kinds: null, status: null, since: null, until: null, size: 10 }

export const examples: Examples = {
  'read/contacts-in': { params: { ids: [dialogue], relations: ['PARTICIPATED_IN'] } },
  'read/contacts-out': { params: { ids: [borrell], relations: ['PARTICIPATED_IN', 'REPRESENTS'] } },
  'read/label-counts': { params: {} },
  'read/meeting-days': { params: { since: null, until: null, status: null } },
  'read/neighbour-kinds-in': { params: { ...all, id: dialogue } },
  'read/neighbour-kinds-out': { params: { ...all, id: borrell } },
  'read/neighbours-in': { params: { ...all, id: dialogue } },
  'read/neighbours-out': { params: { ...all, id: borrell, kinds: ['Meeting'] } },
  'read/relation-counts': { params: {} },
  'read/ties-among': { params: { ids: [borrell, dialogue] } },
}

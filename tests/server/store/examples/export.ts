import type { Examples } from '../run-example.ts'

export const examples: Examples = {
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

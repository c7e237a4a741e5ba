import type { Examples } from '../run-example.ts'

export const examples: Examples = {
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
}

import type { Examples } from '../run-example.ts'

/** The console's examples, with values that find something in the example graph. */
export const examples: Examples = {
  'read/console/called-off-and-what-came-of-it': { params: {} },
  'read/console/days-not-known': { params: {} },
  'read/console/how-two-are-connected': { params: { from: 'person:josep-borrell', to: 'person:cho-tae-yul' } },

  'read/console/two-sides-at-one-table': { params: { one: 'org:eu', other: 'state:KOR' } },
  'read/console/what-one-source-says': { params: {} },
  'read/console/meetings-about-a-state': { params: { about: 'person:nobody', since: '2024-01-01' } },
  'read/console/who-met-most': { params: {} },
}

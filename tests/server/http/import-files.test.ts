import { expect, it } from 'vitest'
import { metered } from '../../../server/http/import-files.ts'

it('counts the bytes read of all files together, and counts a file that is read twice only once', async () => {
  async function* open() {
    yield new Uint8Array(3)
    yield new Uint8Array(4)
  }
  async function* read() {}
  const {
    inputs,
    of,
    read: bytes,
  } = metered(['a.csv', 'b.csv'].map((name) => ({ file: { name, bytes: 7, open }, read, excerpt: null })))
  expect([bytes(), of]).toEqual([0, 14])
  for (const { file } of [...inputs, ...inputs.slice(1)]) for await (const _piece of file.open());
  expect(bytes()).toBe(14)
})

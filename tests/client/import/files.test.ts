import { expect, it } from 'vitest'
import { withFiles } from '../../../client/import/files.ts'
import { eventsIn } from '../../../client/net/import-api.ts'

const picked = (name: string, text = '') => ({ name, file: new File([text], name) })

it('lists files by name, the newer of two of one name, and leaves hidden ones aside', () => {
  const files = withFiles(
    [picked('b.csv'), picked('a.csv', 'old')],
    [picked('a.csv', 'new'), picked('box/.git/x.json')],
  )
  expect(files.map(({ name, file }) => [name, file.size])).toEqual([
    ['a.csv', 3],
    ['b.csv', 0],
  ])
})

it('reads server-sent events as they come, in pieces and between heartbeats', () => {
  const first = eventsIn(':\n\nid: 1\nevent: progress\ndata: {"a":1}\n\nid: 2\neve')
  expect(first).toEqual({ events: [{ id: '1', data: '{"a":1}' }], rest: 'id: 2\neve' })
  expect(eventsIn(`${first.rest}nt: done\ndata: {}\n\n`)).toEqual({ events: [{ id: '2', data: '{}' }], rest: '' })
})

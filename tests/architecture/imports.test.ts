import { describe, expect, it } from 'vitest'
import { repositoryFiles, textOf } from '../support/repository.ts'
import { findCycle, importsOf } from './import-graph.ts'
import { fault } from './rooms.ts'

const imports = repositoryFiles()
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => importsOf(path, textOf(path)))

describe('imports', () => {
  it('point one way: model, store and names, then formats and journal, then the load, then http and cli, then main', () => {
    expect(imports.map(fault).filter((wrong) => wrong !== undefined)).toEqual([])
  })

  it('make no cycle', () => {
    expect(findCycle(imports)).toBeUndefined()
  })
})

describe('the reader of imports', () => {
  const read = (text: string) => importsOf('server/store/here.ts', text).map(({ to, typeOnly }) => [to, typeOnly])

  it('finds every form of import', () => {
    const text = [
      "import * as z from 'zod'",
      "import type { Node } from '../../model/graph.ts'",
      "import {\n  type A,\n  b,\n} from './b.ts'",
      "import './effect.ts'",
      "export * from '../all.ts'",
      "export { c } from './c.ts'",
      "const d = await import('./d.ts')",
      "export const from = 'nowhere'",
    ].join('\n')
    expect(read(text)).toEqual([
      ['zod', false],
      ['model/graph.ts', true],
      ['server/store/b.ts', false],
      ['server/store/effect.ts', false],
      ['server/all.ts', false],
      ['server/store/c.ts', false],
      ['server/store/d.ts', false],
    ])
  })

  it('names the modules along a cycle', () => {
    const among = (from: string, to: string) => ({ from, to, local: true, typeOnly: false })
    expect(findCycle([among('a', 'b'), among('b', 'c'), among('c', 'd'), among('c', 'b')])).toEqual(['b', 'c', 'b'])
    expect(findCycle([among('a', 'b'), among('a', 'c'), among('b', 'c')])).toBeUndefined()
  })
})

describe('the direction of imports', () => {
  const direction = (from: string, to: string, typeOnly = false) =>
    fault({ from, to, local: to.includes('.'), typeOnly })

  it.each([
    ['server/http/app.ts', 'server/query/paths.ts'],
    ['server/query/console/guard.ts', 'server/query/paths.ts'],
    ['server/store/open-store.ts', 'server/config.ts'],
    ['server/main.ts', 'server/http/app.ts'],
    ['client/main.ts', 'client/pages/explore.ts'],
    ['client/explore/list.ts', 'client/parts/icons.ts'],
    ['client/net/api.ts', 'model/view.ts'],
    ['client/main.ts', 'lit'],
    ['model/entity.ts', 'zod'],
    ['bench/main.ts', 'server/store/open-store.ts'],
  ])('lets %s import %s', (from, to) => {
    expect(direction(from, to)).toBeUndefined()
  })

  it.each([
    ['model/entity.ts', 'server/config.ts'],
    ['model/entity.ts', 'node:fs'],
    ['server/store/open-store.ts', 'server/query/paths.ts'],
    ['server/query/paths.ts', 'server/ingest/plan.ts'],
    ['server/names/skeleton.ts', 'server/store/open-store.ts'],
    ['server/text/meetings/date.ts', 'server/formats/detect.ts'],
    ['server/journal/settle.ts', 'server/matching/match-batch.ts'],
    ['server/ingest/apply-chunk.ts', 'server/review/save-decision.ts'],
    ['server/http/app.ts', 'server/cli/serve.ts'],
    ['server/cli/serve.ts', 'server/main.ts'],
    ['client/main.ts', 'server/config.ts'],
    ['client/net/api.ts', 'client/review/queue.ts'],
    ['client/parts/states.ts', 'client/explore/list.ts'],
    ['client/workspace/view.ts', 'client/graph/stage.ts'],
    ['client/explore/list.ts', 'client/paths/request.ts'],
    ['client/words/counted.ts', 'node:fs'],
    ['client/main.ts', 'tests/support/port.ts'],
    ['client/embed/element.ts', 'lit'],
    ['client/embed/element.ts', 'model/snapshot.ts'],
    ['client/embed/element.ts', 'client/graph/style.ts'],
  ])('keeps %s from importing %s', (from, to) => {
    expect(direction(from, to)).toContain(to)
  })

  it('lets the embedded element import the types of a snapshot', () => {
    expect(direction('client/embed/element.ts', 'model/snapshot.ts', true)).toBeUndefined()
  })
})

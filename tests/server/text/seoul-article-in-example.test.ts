import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inputsAt } from '../../../server/cli/inputs.ts'
import { readArticleFile } from '../../../server/formats/article/reader.ts'
import { inputFile } from '../../../server/formats/disk-files.ts'
import { type IngestReport, ingest } from '../../../server/ingest/ingest.ts'
import { check } from '../../../server/journal/check.ts'
import { statement } from '../../../server/store/cypher-library.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { claimsIn } from '../../../server/store/stored-journal.ts'
import { ROOT } from '../../support/repository.ts'
import { readingOf } from '../formats/reading.ts'
import { hasSeoulArticle, SEOUL_ARTICLE } from './seoul-article.ts'

const claimsOfSource = statement('read/claims-of-source')
const options = { by: 'a test', replaces: false, dryRun: false, strict: false, now: () => new Date().toISOString() }

describe.skipIf(!hasSeoulArticle)('the real article, ingested into the bundled example', () => {
  let dataDir: string
  let store: GraphStore
  let report: IngestReport
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'parley-article-'))
    store = await openStore({ neo4j: null, dataDir })
    await ingest(store, (await inputsAt([join(ROOT, 'data')])).inputs, options)
    report = await ingest(store, (await inputsAt([SEOUL_ARTICLE])).inputs, options)
  })
  afterAll(async () => {
    await store?.close()
    await rm(dataDir, { recursive: true })
  })

  it('is one row without an error, and the graph is what its claims add up to', async () => {
    expect(report).toMatchObject({ rows: { read: 1, accepted: 1, rejected: 0 }, errors: [] })
    expect(await check(store)).toMatchObject({ ok: true, differences: [] })
  })

  it('speaks of the states and the body that are there already', async () => {
    const [source] = (await readingOf(readArticleFile, await inputFile(SEOUL_ARTICLE))).sources
    const ids = new Set<string>()
    for await (const rows of store.pages(claimsOfSource, { source: source?.id ?? '' }))
      for (const { about } of claimsIn(rows)) ids.add(about)
    for (const id of ['state:KOR', 'state:PRK', 'state:JPN', 'state:RUS', 'state:UKR', 'state:USA', 'org:eu'])
      expect(ids).toContain(id)
  })
})

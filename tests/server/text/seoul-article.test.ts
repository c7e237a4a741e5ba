import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArticleFile } from '../../../server/formats/article/reader.ts'
import { inputFile, inputsAt } from '../../../server/formats/disk-files.ts'
import { type IngestReport, ingest } from '../../../server/ingest/ingest.ts'
import { check } from '../../../server/journal/check.ts'
import { statement } from '../../../server/store/cypher-library.ts'
import type { GraphStore } from '../../../server/store/graph-store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { claimsIn } from '../../../server/store/stored-journal.ts'
import { loadPlain } from '../../../server/text/load/plain-text.ts'
import { readArticle } from '../../../server/text/read-article.ts'
import type { Entity, MeetingReading, Reading } from '../../../server/text/reading.ts'
import { ROOT } from '../../support/repository.ts'
import { readingOf } from '../formats/reading.ts'

/** A published news report of 4 November 2024. It isn't ours to copy, so the tests read it outside the repository. */
const SEOUL_ARTICLE = join(ROOT, '../shared/data/seoul-article/article.txt')

const hasSeoulArticle = existsSync(SEOUL_ARTICLE)
if (!hasSeoulArticle) console.log(`Skipped: the real article is not at ${SEOUL_ARTICLE}`)

const seoulArticle = (): string => readFileSync(SEOUL_ARTICLE, 'utf8')

describe.skipIf(!hasSeoulArticle)('a real article on a visit to Seoul', () => {
  let text: string
  let reading: Reading
  beforeAll(() => {
    const article = loadPlain(seoulArticle())
    text = article.text
    reading = readArticle(text, { publishedAt: article.publishedAt ?? undefined })
  })

  const entity = (key: string): Entity => {
    const found = reading.entities.find((one) => one.key === key)
    if (found === undefined) throw new Error(`${key} was not read`)
    return found
  }
  const formsOf = (key: string) => new Set(entity(key).mentions.map(({ start, end }) => text.slice(start, end)))
  const meetingsOf = (...keys: string[]): MeetingReading[] =>
    reading.meetings.filter((meeting) => keys.every((key) => meeting.participants.some((one) => one.entity === key)))
  const visit = (place: string | null, heldIn: string) =>
    reading.meetings.find((one) => one.kind === 'visit' && one.place === place && one.heldIn === heldIn)
  const wordsFor = (meeting: MeetingReading | undefined, key: string) => {
    const mention = meeting?.participants.find((one) => one.entity === key)?.mention
    return mention && text.slice(mention.start, mention.end)
  }

  it('is dated by its first line', () => {
    expect(reading.publishedAt).toBe('2024-11-04')
  })

  it('names Josep Borrell in full, with both surnames and by the first one, as one person', () => {
    expect(formsOf('josep-borrell')).toEqual(new Set(['Josep Borrell', 'Josep Borrell Fontelles', 'Borrell']))
  })

  it('takes "I" in his post for him', () => {
    const [meeting] = meetingsOf('josep-borrell', 'kim-yong-hyun')
    expect(wordsFor(meeting, 'josep-borrell')).toBe('I')
  })

  it('names Cho Tae-yul, whose family name stands first, as one person', () => {
    expect(formsOf('cho-tae-yul')).toEqual(new Set(['Cho Tae-yul', 'Cho']))
  })

  it('keeps the misspelt name of Kim Yong Hyun apart, for a reviewer to merge', () => {
    expect(formsOf('kim-yong-hyun')).toEqual(new Set(['Kim Yong Hyun']))
    expect(formsOf('kim-eun-hyun')).toEqual(new Set(['Kim Eun-hyun']))
  })

  it('names nobody else', () => {
    const people = reading.entities.filter(({ kind }) => kind === 'Person').map(({ key }) => key)
    expect(people).toEqual(['josep-borrell', 'cho-tae-yul', 'kim-yong-hyun', 'kim-eun-hyun'])
  })

  it('names the European Union, and no other body', () => {
    expect(reading.entities.filter(({ kind }) => kind === 'Organisation').map(({ key }) => key)).toEqual(['org:eu'])
  })

  it('knows South Korea by its name, its official name, its adjective and its capital', () => {
    expect(formsOf('state:KOR')).toEqual(new Set(['South Korea', 'South Korean', 'Republic of Korea', 'Seoul']))
  })

  it('knows North Korea, Japan, Russia and Ukraine, and Washington for the United States', () => {
    expect(formsOf('state:PRK')).toContain('DPRK')
    expect(formsOf('state:JPN')).toEqual(new Set(['Japan']))
    expect(formsOf('state:RUS')).toContain('Moscow')
    expect(formsOf('state:UKR')).toContain('Ukrainian')
    expect(formsOf('state:USA')).toEqual(new Set(['Washington']))
    expect(reading.entities.filter(({ kind }) => kind === 'State')).toHaveLength(6)
  })

  it('says who speaks for whom', () => {
    expect(reading.represents.map(({ person, body, title }) => [person, body, title])).toEqual([
      ['josep-borrell', 'org:eu', 'High Representative for Foreign Affairs and Security Policy'],
      ['cho-tae-yul', 'state:KOR', 'Foreign Minister'],
      ['kim-eun-hyun', 'state:KOR', 'Defense Minister'],
    ])
  })

  it('finds the talks with Cho', () => {
    expect(meetingsOf('josep-borrell', 'cho-tae-yul')).toMatchObject([{ kind: 'talks', status: 'held' }])
  })

  it('finds the meeting with Kim under both spellings, once in Seoul', () => {
    expect(meetingsOf('josep-borrell', 'kim-yong-hyun')).toMatchObject([{ kind: 'talks', status: 'held' }])
    expect(meetingsOf('josep-borrell', 'kim-eun-hyun')).toMatchObject([{ place: 'Seoul', heldIn: 'state:KOR' }])
  })

  it('finds the dialogue between the EU and South Korea', () => {
    expect(meetingsOf('org:eu', 'state:KOR')).toMatchObject([{ status: 'held', mode: 'in-person' }])
  })

  it('finds the visit to the Demilitarized Zone, whose subject is "He"', () => {
    const dmz = visit('Demilitarized Zone', 'state:KOR')
    expect(wordsFor(dmz, 'josep-borrell')).toBe('He')
  })

  it("doesn't date the earlier visit to Japan on the day of the article", () => {
    expect(visit(null, 'state:JPN')).toMatchObject({ status: 'held', date: null })
  })

  it('finds the arrival in South Korea', () => {
    expect(wordsFor(visit(null, 'state:KOR'), 'josep-borrell')).toBe('Borrell')
  })

  it('finds no meeting in the sending of troops to Russia', () => {
    expect(reading.meetings.filter((one) => one.heldIn === 'state:RUS')).toEqual([])
    expect(meetingsOf('state:RUS')).toEqual([])
    expect(reading.meetings).toHaveLength(7)
  })
})

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

  it('is one row without an error, and the graph agrees with its claims', async () => {
    expect(report).toMatchObject({ rows: { read: 1, accepted: 1, rejected: 0 }, errors: [] })
    expect(await check(store)).toMatchObject({ ok: true, differences: [] })
  })

  it('is about the states and the body that the example already has', async () => {
    const [source] = (await readingOf(readArticleFile, await inputFile(SEOUL_ARTICLE))).sources
    const ids = new Set<string>()
    for await (const rows of store.pages(claimsOfSource, { source: source?.id ?? '' }))
      for (const { about } of claimsIn(rows)) ids.add(about)
    for (const id of ['state:KOR', 'state:PRK', 'state:JPN', 'state:RUS', 'state:UKR', 'state:USA', 'org:eu'])
      expect(ids).toContain(id)
  })
})

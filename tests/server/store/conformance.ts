import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FindOptions, GraphStore, Limits, Params, Row } from '../../../server/store/graph-store.ts'
import { codeOf } from './code-of.ts'
import { cypher } from './cypher.ts'

const createEntities = cypher(
  'UNWIND $entities AS entity CREATE (n:Entity:Person) SET n = entity RETURN n.id AS entity',
)
const countEntities = cypher('MATCH (n:Entity) RETURN count(n) AS count')
const clear = cypher('MATCH (n) WITH n, n.id AS entity DETACH DELETE n RETURN entity')

export const LIMITS: Limits = { timeoutMs: 20_000, rows: 1_000, bytes: 1_000_000, memoryMb: 256 }

/** Describes what every store does, on either engine. Each test begins with an empty store. */
export function describeStore(name: string, open: () => Promise<GraphStore>): void {
  describe(name, () => {
    let store: GraphStore
    beforeAll(async () => {
      store = await open()
    })
    beforeEach(async () => {
      await store.write((tx) => tx.run(clear, {}))
    })
    afterAll(() => store.close())

    const read = (text: string, params: Params = {}) => store.read(cypher(text), params)
    const write = (text: string, params: Params = {}) => store.write((tx) => tx.run(cypher(text), params))
    const people = (...entities: { id: string; name: string; [more: string]: unknown }[]) =>
      store.write((tx) => tx.run(createEntities, { entities }))
    const count = async () => (await store.read(countEntities, {}))[0]?.count
    const find = (query: string, options: Partial<FindOptions> = {}) =>
      store.findByName(query, { limit: 10, ...options })
    const found = async (query: string, options: Partial<FindOptions> = {}) =>
      (await find(query, options)).map(({ id }) => id)
    const ask = (
      text: string,
      params: Params = {},
      limits: Partial<Limits> = {},
      signal = new AbortController().signal,
    ) => store.runUntrusted(text, params, { ...LIMITS, ...limits }, signal)

    describe('values', () => {
      it('are plain: strings, numbers, booleans, null, lists and maps', async () => {
        const params = {
          text: "'한국' \\u0041",
          half: 0.5,
          yes: true,
          none: null,
          list: [1, 'a', null],
          map: { a: { b: [] } },
        }
        expect(
          await read(
            'RETURN $text AS text, $half AS half, $yes AS yes, $none AS none, $list AS list, $map AS map',
            params,
          ),
        ).toEqual([params])
      })

      it('stay whole numbers if they were sent as such, also for LIMIT', async () => {
        expect(
          await read('UNWIND range(1, 5) AS n RETURN n, n / 2 AS half SKIP $skip LIMIT $limit', { skip: 2, limit: 1 }),
        ).toEqual([{ n: 3, half: 1 }])
      })

      it('beyond 2^53 become strings with every digit', async () => {
        expect(await read('RETURN 9007199254740993 AS big, -9007199254740991 AS small')).toEqual([
          { big: '9007199254740993', small: -9007199254740991 },
        ])
      })

      it('that are fractions compare with whole numbers: a confidence of 1 equals 1.0 and is above 0.5', async () => {
        await write('UNWIND $all AS confidence CREATE (:Claim {id: toString(confidence), confidence: confidence})', {
          all: [1, 0.5, 0],
        })
        expect(
          await read('MATCH (c:Claim) RETURN c.confidence AS c, c.confidence = 1.0 AS sure ORDER BY c DESC'),
        ).toEqual([
          { c: 1, sure: true },
          { c: 0.5, sure: false },
          { c: 0, sure: false },
        ])
        expect(await read('MATCH (c:Claim {confidence: $one}) RETURN c.confidence AS c', { one: 1 })).toEqual([
          { c: 1 },
        ])
      })

      it('that are missing are null, and null removes a property', async () => {
        await write("CREATE (n:Entity:Person {id: 'a', name: 'A', description: 'x'}) SET n += $values", {
          values: { description: null, aliases: ['B'] },
        })
        expect(await read('MATCH (n:Entity) RETURN n.nothing AS nothing, n')).toEqual([
          {
            nothing: null,
            n: {
              type: 'node',
              id: 'a',
              labels: ['Entity', 'Person'],
              properties: { id: 'a', name: 'A', aliases: ['B'] },
            },
          },
        ])
      })

      it('are nodes, edges and paths with the ids of the model', async () => {
        await write(
          "CREATE (:Entity:Person {id: 'a'})-[:MEMBER_OF {id: 't', from: 'a', to: 'b', since: '2024-01-01'}]->(:Entity:Organisation {id: 'b'})",
        )
        const a = { type: 'node', id: 'a', labels: ['Entity', 'Person'], properties: { id: 'a' } }
        const b = { type: 'node', id: 'b', labels: ['Entity', 'Organisation'], properties: { id: 'b' } }
        const tie = {
          type: 'edge',
          id: 't',
          relation: 'MEMBER_OF',
          from: 'a',
          to: 'b',
          properties: { id: 't', from: 'a', to: 'b', since: '2024-01-01' },
        }
        expect(
          await read("MATCH p = (b:Entity {id: 'b'})<-[r]-(a:Entity) RETURN p, r, [a, b] AS ends, {tie: r} AS map"),
        ).toEqual([{ p: { type: 'path', nodes: [b, a], edges: [tie] }, r: tie, ends: [a, b], map: { tie } }])
      })

      it('are nodes with an id of the engine if they have none of ours', async () => {
        await write('CREATE (:Thing)-[:NEXT]->(:Thing)')
        const [row] = await read('MATCH (a:Thing)-[r]->(b:Thing) RETURN a, r, b')
        expect(row).toMatchObject({
          a: { id: expect.stringMatching(/\d/) },
          r: { id: expect.stringMatching(/\d/), from: idOf(row, 'a'), to: idOf(row, 'b') },
        })
      })

      it('that are dates, times and durations become ISO 8601 texts', async () => {
        expect(
          await read(
            "RETURN date('2024-11-04') AS day, datetime('2024-11-04T10:20:30Z') AS at, duration('P1DT2H') AS long, [date('2024-11-04')] AS list",
          ),
        ).toEqual([{ day: '2024-11-04', at: '2024-11-04T10:20:30Z', long: 'P1DT2H', list: ['2024-11-04'] }])
      })
    })

    describe('a write', () => {
      it('returns what the work returns', async () => {
        expect(await people({ id: 'a', name: 'A' })).toEqual([{ entity: 'a' }])
      })

      it('sees what it has written, while others do not see it yet', async () => {
        await store.write(async (tx) => {
          await tx.run(createEntities, { entities: [{ id: 'a', name: 'A' }] })
          expect(await tx.run(countEntities, {})).toEqual([{ count: 1 }])
          expect(await count()).toBe(0)
        })
        expect(await count()).toBe(1)
      })

      it('leaves nothing behind if the work throws', async () => {
        const failing = store.write(async (tx) => {
          await tx.run(createEntities, { entities: [{ id: 'a', name: 'A' }] })
          throw new Error('changed my mind')
        })
        await expect(failing).rejects.toThrow('changed my mind')
        expect(await count()).toBe(0)
      })

      it('leaves nothing behind if one statement fails, even if the work goes on', async () => {
        const failing = store.write(async (tx) => {
          await tx.run(createEntities, { entities: [{ id: 'a', name: 'A' }] })
          await tx.run(cypher("CREATE (:Entity {id: 'a'})"), {}).catch(() => undefined)
          return 'all is well'
        })
        expect(await codeOf(failing)).toBe('conflict')
        expect(await count()).toBe(0)
      })

      it('waits for statements that the work does not wait for', async () => {
        await store.write(async (tx) => {
          void tx.run(createEntities, { entities: [{ id: 'a', name: 'A' }] })
        })
        expect(await count()).toBe(1)
        const failing = store.write(async (tx) => {
          tx.run(createEntities, { entities: [{ id: 'b', name: 'B' }] }).catch(() => undefined)
          throw new Error('at once')
        })
        await expect(failing).rejects.toThrow('at once')
        expect(await count()).toBe(1)
      })

      it('waits for the write before it, and goes on if that one failed', async () => {
        await people({ id: 'a', name: 'A', seen: 0 })
        const increment = (fails: boolean) =>
          store.write(async (tx) => {
            const [row] = await tx.run(cypher("MATCH (n:Entity {id: 'a'}) RETURN n.seen AS seen"), {})
            await tx.run(cypher("MATCH (n:Entity {id: 'a'}) SET n.seen = $seen"), { seen: Number(row?.seen) + 1 })
            if (fails) throw new Error('not this one')
          })
        await Promise.allSettled([increment(false), increment(true), increment(false), increment(false)])
        expect(await read("MATCH (n:Entity {id: 'a'}) RETURN n.seen AS seen")).toEqual([{ seen: 3 }])
      })

      it.each(['Entity', 'Claim', 'Source', 'Batch', 'BatchPart', 'Decision', 'Key', 'Forgotten'])(
        'refuses a second %s with the same id as a conflict',
        async (label) => {
          await write(`CREATE (:${label} {id: 'same'})`)
          expect(await codeOf(write(`CREATE (:${label} {id: 'same'})`))).toBe('conflict')
        },
      )
    })

    it('calls it a fault of Parley if the engine refuses a statement of the library, and names the statement', async () => {
      const wrong = cypher('MATCH (n RETURN n')
      await expect(store.read(wrong, {})).rejects.toMatchObject({
        code: 'internal',
        message: expect.stringContaining('test'),
      })
    })

    describe('pages', () => {
      it('give every row once, in the order of the key, and no more rows than asked for', async () => {
        await write('UNWIND range(1000, 1024) AS n CREATE (:Claim {id: toString(n)})')
        const statement = cypher('MATCH (c:Claim) WHERE c.id > $after RETURN c.id AS key ORDER BY key LIMIT $size')
        const pages: Row[][] = []
        for await (const page of store.pages(statement, {}, 10)) pages.push(page)
        expect(pages.map((page) => page.length)).toEqual([10, 10, 5])
        expect(pages.flat().map(({ key }) => key)).toEqual(
          Array.from({ length: 25 }, (_, index) => String(1000 + index)),
        )
      })

      it('are none if there is no row', async () => {
        const statement = cypher('MATCH (c:Claim) WHERE c.id > $after RETURN c.id AS key ORDER BY key LIMIT $size')
        for await (const page of store.pages(statement, {})) expect.fail(`a page of ${page.length}`)
      })

      it('fail rather than never end if the statement gives no key', async () => {
        const pages = store.pages(cypher("RETURN 'x' AS other, $after AS a, $size AS b"), {}, 1)
        await expect(
          pages[Symbol.asyncIterator]()
            .next()
            .then(() => drain(pages)),
        ).rejects.toMatchObject({ code: 'internal' })
      })
    })

    describe('finding by name', () => {
      it('puts whole names first, then aliases, beginnings, words, and misspelt names', async () => {
        await people(
          { id: 'fuzzy', name: 'Joseph Borell' },
          { id: 'words', name: 'Fontelles Borrell Josep' },
          { id: 'start', name: 'Josep Borrell Fontelles' },
          { id: 'alias', name: 'Pepe', aliases: ['Josep Borrell'] },
          { id: 'name', name: 'Josep Borrell' },
          { id: 'other', name: 'Joe Biden' },
        )
        expect(await found('josep borrell')).toEqual(['name', 'alias', 'start', 'words', 'fuzzy'])
      })

      it('says which name it found, and the kind and number of ties of the entity', async () => {
        await write(
          `CREATE (p:Entity:Person {id: 'p', name: 'Josep Borrell', aliases: ['Pepe Borrell']}),
             (o:Entity:Organisation {id: 'o', name: 'European Union'}),
             (p)-[:MEMBER_OF {id: 't', from: 'p', to: 'o'}]->(o), (p)-[:REPRESENTS {id: 'u', from: 'p', to: 'o'}]->(o)
           WITH [p.id, o.id] AS ids UNWIND ids AS entity RETURN entity`,
        )
        expect(await find('pepe')).toEqual([
          { id: 'p', kind: 'Person', name: 'Josep Borrell', matched: 'Pepe Borrell', degree: 2 },
        ])
      })

      it('puts the one with more ties first if two names fit equally well', async () => {
        await write(
          `CREATE (a:Entity:Person {id: 'a', name: 'Kim One'}), (b:Entity:Person {id: 'b', name: 'Kim Two'}),
             (b)-[:MEMBER_OF {id: 't', from: 'b', to: 'a'}]->(a), (b)-[:MEMBER_OF {id: 'u', from: 'b', to: 'c'}]->(c:Entity:Organisation {id: 'c', name: 'C'})
           WITH [a.id, b.id, c.id] AS ids UNWIND ids AS entity RETURN entity`,
        )
        expect(await found('kim')).toEqual(['b', 'a'])
      })

      it.each([
        ['조태열', '조태열'],
        ['조태', '조태열'],
        ['习近平', '习近平'],
        ['近平', '习近平'],
        ['Сергей Лавр', 'Сергей Лавров'],
        ['андрей', 'Андрей Сибига'],
        ['محمد', 'محمد بن سلمان'],
        ['안토니오 구테흐스', '안토니오 구테흐스'],
        ['岸田', '岸田文雄'],
        ['ジョン', 'ジョン・ケリー'],
      ])('understands any script: %s', async (query, name) => {
        await people({ id: 'it', name }, { id: 'other', name: 'Someone Else' })
        expect(await found(query)).toEqual(['it'])
      })

      it.each([
        ['lukasz', 'Łukasz Øvergård'],
        ['overgard', 'Łukasz Øvergård'],
        ['Łukasz', 'Lukasz Overgard'],
        ['JOSÉ', 'jose'],
        ['Jos\u0065\u0301', 'José'],
        ['grosse', 'Große Koalition'],
        ["o'brien", 'Robert O’Brien'],
      ])('ignores case and accents: %s', async (query, name) => {
        await people({ id: 'it', name })
        expect(await found(query)).toEqual(['it'])
      })

      it.each([
        ['borell', 'Josep Borrell'],
        ['antonio gutteres', 'António Guterres'],
        ['obama', 'Osama'],
        ['Лаврв', 'Сергей Лавров'],
      ])('forgives a typing error: %s', async (query, name) => {
        await people({ id: 'it', name })
        expect(await found(query)).toEqual(['it'])
      })

      it('does not confuse short words', async () => {
        await people({ id: 'it', name: 'UN' })
        expect(await found('eu')).toEqual([])
      })

      it('needs every word', async () => {
        await people({ id: 'it', name: 'Josep Borrell' })
        expect(await found('josep someone')).toEqual([])
      })

      it.each(['The The', 'IT', 'The Hague', 'the hag', 'Bank of', 'of England'])(
        'is not confused by small English words: %s',
        async (query) => {
          const names = ['The The', 'IT', 'The Hague', 'Bank of England']
          await people(...names.map((name) => ({ id: name, name })))
          const expected = names.filter((name) => name.toLowerCase().includes(query.toLowerCase()))
          expect((await found(query)).slice(0, 1)).toEqual(expected)
        },
      )

      it.each(['', ' ', '*', '??', '"', 'a" OR b', '(', 'name:*', '+-&|!{}[]^~\\/', 'AND', 'x AND NOT', '-', '💥'])(
        'takes %j for text like any other',
        async (query) => {
          await people({ id: 'it', name: 'Josep Borrell' })
          expect(await found(query)).toEqual([])
        },
      )

      it('finds an entity by its acronym and its official name', async () => {
        await write(
          `CREATE (:Entity:Organisation {id: 'o', name: 'North Atlantic Treaty Organization', acronym: 'NATO'}),
             (:Entity:State {id: 's', name: 'South Korea', officialName: 'Republic of Korea'})
           WITH ['o', 's'] AS ids UNWIND ids AS entity RETURN entity`,
        )
        expect(await found('nato')).toEqual(['o'])
        expect(await find('republic of korea')).toMatchObject([
          { id: 's', matched: 'Republic of Korea', kind: 'State' },
        ])
      })

      it('returns only the kinds that were asked for, and no more than the limit', async () => {
        await write(
          `CREATE (:Entity:Person {id: 'p', name: 'Korea Kim'}), (:Entity:State {id: 's', name: 'Korea'})
           WITH ['p', 's'] AS ids UNWIND ids AS entity RETURN entity`,
        )
        expect(await found('korea', { kinds: ['Person'] })).toEqual(['p'])
        expect(await found('korea', { kinds: ['Meeting'] })).toEqual([])
        expect(await found('korea', { limit: 1 })).toEqual(['s'])
      })

      it('knows what is committed, and nothing that was rolled back', async () => {
        await people({ id: 'a', name: 'Ana' })
        const rename = cypher('MATCH (n:Entity {id: $id}) SET n.name = $name RETURN n.id AS entity')
        const failing = store.write(async (tx) => {
          await tx.run(rename, { id: 'a', name: 'Zoe' })
          await tx.run(createEntities, { entities: [{ id: 'b', name: 'Berta' }] })
          throw new Error('no')
        })
        await expect(failing).rejects.toThrow('no')
        expect(await Promise.all(['ana', 'zoe', 'berta'].map((query) => found(query)))).toEqual([['a'], [], []])

        await store.write((tx) => tx.run(rename, { id: 'a', name: 'Zoe' }))
        expect(await Promise.all(['ana', 'zoe'].map((query) => found(query)))).toEqual([[], ['a']])

        await write("MATCH (n:Entity {id: 'a'}) WITH n, n.id AS entity DETACH DELETE n RETURN entity")
        expect(await found('zoe')).toEqual([])
      })

      it('leaves out what has no name or no kind', async () => {
        await write(
          "CREATE (a:Entity {id: 'a', name: 'Ana'}), (b:Entity:Person {id: 'b'}) WITH ['a', 'b'] AS ids UNWIND ids AS entity RETURN entity",
        )
        await people({ id: 'c', name: 'Ana' })
        expect(await found('ana')).toEqual(['c'])
      })

      it('finds the right one among many', async () => {
        const many = Array.from({ length: 3_000 }, (_, index) => ({ id: `p${index}`, name: `Kim Number ${index}` }))
        await people(...many, { id: 'it', name: 'Kim' })
        expect((await found('kim'))[0]).toBe('it')
        expect((await found('kim number 2999'))[0]).toBe('p2999')
      })
    })

    describe("a stranger's query", () => {
      it('gives columns in their order, rows as lists, and the time of the data', async () => {
        const before = new Date().toISOString()
        const { elapsedMs, asOf, ...answer } = await ask('UNWIND [1, 2] AS b RETURN b, $x AS a', { x: 'X' })
        expect(answer).toEqual({
          columns: ['b', 'a'],
          rows: [
            [1, 'X'],
            [2, 'X'],
          ],
          truncated: false,
        })
        expect(elapsedMs).toBeGreaterThanOrEqual(0)
        expect(asOf >= before && asOf <= new Date().toISOString()).toBe(true)
      })

      it('gives columns even without rows', async () => {
        expect(await ask('MATCH (n:Nothing) RETURN n.a AS a, n.b AS b')).toMatchObject({
          columns: ['a', 'b'],
          rows: [],
        })
      })

      it('stops at the limit of rows and says so', async () => {
        expect(await ask('UNWIND range(1, 10000) AS n RETURN n', {}, { rows: 3 })).toMatchObject({
          rows: [[1], [2], [3]],
          truncated: true,
        })
        expect(await ask('UNWIND range(1, 3) AS n RETURN n', {}, { rows: 3 })).toMatchObject({ truncated: false })
      })

      it('stops at the limit of bytes and says so', async () => {
        const { rows, truncated } = await ask(
          'UNWIND range(1, 100) AS n RETURN reduce(text = $ten, m IN range(1, 99) | text + $ten) AS text',
          { ten: '한'.repeat(10) },
          { bytes: 10_000 },
        )
        // A row is a list of one text of 1,000 characters of 3 bytes each, in quotes.
        expect(rows).toHaveLength(3)
        expect(truncated).toBe(true)
      })

      it.each(['RETRN 1', 'MATCH (n RETURN n', 'RETURN nothing', 'RETURN 1 / 0 AS x', 'RETURN noSuchFunction(1)'])(
        'that is wrong is a bad query: %s',
        async (text) => {
          expect(await codeOf(ask(text))).toBe('bad-query')
        },
      )

      it('that is wrong learns where', async () => {
        await expect(ask('MATCH (n)\nRETRUN n')).rejects.toMatchObject({
          code: 'bad-query',
          message: expect.stringMatching(/^[^\n]+$/),
          details: { line: 2, column: expect.any(Number) },
        })
      })

      it.each(["CREATE (:Entity {id: 'x'})", 'MATCH (n) DETACH DELETE n', 'CREATE INDEX an_index FOR (n:X) ON (n.y)'])(
        'changes nothing: %s',
        async (text) => {
          await people({ id: 'a', name: 'A' })
          expect(['query-refused', 'bad-query']).toContain(await codeOf(ask(text)))
          expect(await count()).toBe(1)
        },
      )

      it('that takes too long is ended, and the next is answered', async () => {
        expect(await codeOf(ask(ENDLESS, {}, { timeoutMs: 500, memoryMb: 4_096 }))).toBe('query-timeout')
        expect(await ask('RETURN 1 AS one')).toMatchObject({ rows: [[1]] })
      })

      it('that takes too much memory is ended, and the next is answered', async () => {
        expect(await codeOf(ask('UNWIND range(1, 100000000) AS n RETURN collect(n) AS all'))).toBe('query-too-big')
        expect(await ask('RETURN 1 AS one')).toMatchObject({ rows: [[1]] })
      })

      it('that is cancelled ends at once, and the next is answered', async () => {
        const asker = new AbortController()
        setTimeout(() => asker.abort(), 300)
        const started = performance.now()
        expect(await codeOf(ask(ENDLESS, {}, { memoryMb: 4_096 }, asker.signal))).toBe('cancelled')
        expect(performance.now() - started).toBeLessThan(3_000)
        expect(await ask('RETURN 1 AS one')).toMatchObject({ rows: [[1]] })
      })

      it('that was cancelled before its start does not start', async () => {
        expect(await codeOf(ask('RETURN 1 AS one', {}, {}, AbortSignal.abort()))).toBe('cancelled')
      })

      it('that is cancelled does not disturb other queries', async () => {
        const asker = new AbortController()
        const endless = codeOf(ask(ENDLESS, {}, { memoryMb: 4_096 }, asker.signal))
        const other = ask('RETURN 1 AS one')
        setTimeout(() => asker.abort(), 300)
        expect([await endless, await other]).toMatchObject(['cancelled', { rows: [[1]] }])
      })
    })

    describe('a plan', () => {
      it('is given without running the query', async () => {
        const { text } = await store.explain("MATCH (n:Entity {id: 'a'}) RETURN n")
        expect(text).toMatch(/index/i)
        expect(text.trim().split('\n').length).toBeGreaterThan(1)
        const started = performance.now()
        await store.explain(ENDLESS)
        expect(performance.now() - started).toBeLessThan(5_000)
      })

      it('needs no values for parameters', async () => {
        expect((await store.explain('MATCH (n:Entity {id: $id}) RETURN n LIMIT $limit')).text).toMatch(/index/i)
      })

      it('is also given for a query that begins with EXPLAIN', async () => {
        expect((await store.explain('explain MATCH (n:Entity) RETURN n')).text).not.toBe('')
        expect(await ask('EXPLAIN MATCH (n:Entity) RETURN n')).toMatchObject({ columns: ['plan'], truncated: false })
      })

      it('is refused for a wrong query', async () => {
        expect(await codeOf(store.explain('MATCH (n RETURN n'))).toBe('bad-query')
      })
    })

    it('is in good health, and says its version', async () => {
      expect(await store.health()).toMatchObject({
        ok: true,
        engine: store.engine,
        version: expect.stringMatching(/^\d+\.\d+/),
      })
    })

    it('does nothing more once it is closed, and says so', async () => {
      const closing = await open()
      await closing.close()
      await closing.close()
      expect(await codeOf(closing.read(countEntities, {}))).toBe('engine-unavailable')
      expect(await codeOf(closing.write((tx) => tx.run(countEntities, {})))).toBe('engine-unavailable')
      expect(await codeOf(closing.runUntrusted('RETURN 1', {}, LIMITS, new AbortController().signal))).toMatch(
        /cancelled|engine-unavailable/,
      )
      expect(await closing.health()).toMatchObject({ ok: false, engine: closing.engine })
    })
  })
}

/** Computes for minutes in little memory, on either engine. */
const ENDLESS = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(a) AS none'

async function drain(pages: AsyncIterable<unknown>): Promise<void> {
  for await (const _page of pages);
}

function idOf(row: Row | undefined, column: string): unknown {
  const value = row?.[column]
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
}

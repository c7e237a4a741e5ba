import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../model/snapshot.ts'
import { freeze } from '../../../server/snapshot/freeze.ts'
import { lastLook } from '../../../server/snapshot/last-look.ts'
import {
  decided,
  describedWithout,
  type LeftOut,
  mentionsIn,
  undecided,
  withoutPublished,
} from '../../../server/snapshot/mentions.ts'
import { neutral } from '../../../server/snapshot/neutral.ts'
import { renderFile } from '../../../server/snapshot/render/html.ts'
import { renderSvg } from '../../../server/snapshot/render/svg.ts'
import { claim, request, shown, tookPart } from './example.ts'

const kim: LeftOut = {
  id: 'person:kim-yong-hyun',
  name: 'Kim Yong-hyun',
  names: ['Kim Yong-hyun', '김용현', 'Defence Minister Kim Yong-hyun'],
  isPerson: true,
  isHidden: true,
}
const frozen = freeze(
  { ...shown, claims: [claim(tookPart, 'c1', { quote: 'Ada Kim met Kim Yong-hyun in Seoul.' })] },
  { ...request, caption: 'With KIM YONG HYUN' },
)
const quote = `quote:${tookPart} c1`
const withQuote = (text: string): Snapshot => ({
  ...frozen,
  caption: undefined,
  nodes: frozen.nodes.filter(({ kind }) => kind !== 'Person'),
  edges: [],
  claims: [],
  alt: '',
  title: text,
})
const isNamed = (text: string, whom = kim) => mentionsIn(withQuote(text), [whom]).length > 0

describe('texts that name somebody left out', () => {
  it.each([
    'Yong-hyun came',
    'Yong Hyun',
    "Kim's visit",
    'KIM YONG-HYUN',
    '김용현 국방부 장관',
    '김용현은',
    'Kím Yóng-hyun',
    'Yonghyun Kim',
    'KIM’s visit',
    '용현은',
    'Kim\n Yong-hyun',
  ])('are found by every name, spelling and case: %s', (text) => {
    expect(isNamed(text)).toBe(true)
  })

  it('are not found by titles, by parts of other words, or by a surname of somebody who is only not there', () => {
    expect(isNamed('The Defence Minister came')).toBe(false)
    expect(isNamed('Kimberley')).toBe(false)
    expect(isNamed('Kim Jong-un', { ...kim, isHidden: false })).toBe(false)
    expect(isNamed('Kim Yong-hyun', { ...kim, isHidden: false })).toBe(true)
  })

  it('are told with their place, what may be done, and whom they name', () => {
    expect(mentionsIn(frozen, [kim]).map(({ place, choices }) => [place, choices])).toEqual([
      ['caption:', ['reword', 'role', 'leave-out', 'publish']],
      [quote, ['role', 'leave-out', 'publish']],
    ])
  })

  it('get a role in place of the name, in brackets within a quote', () => {
    const role = { do: 'role', text: 'a minister' } as const
    const { snapshot } = decided(frozen, [{ ...kim, names: ['Kim Yong-hyun'] }], { [quote]: role, 'caption:': role })
    expect(snapshot.claims[0]?.quote).toBe('Ada Kim met [a minister] in Seoul.')
    expect(snapshot.caption).toBe('With a minister')
  })

  it('are left out with what can’t be without them', () => {
    const { snapshot } = decided(frozen, [kim], {
      'caption:': { do: 'leave-out' },
      [quote]: { do: 'leave-out' },
    })
    expect(snapshot.caption).toBeUndefined()
    expect(snapshot.claims.map(({ id, quote }) => [id, quote])).toEqual([['c1', undefined]])
  })

  it('take an item along with its links and claims', () => {
    const named = { ...frozen, nodes: frozen.nodes.map((node) => ({ ...node, name: `${node.name} of Kim Yong-hyun` })) }
    const { snapshot } = decided(named, [kim], { 'item:person:ada:name': { do: 'leave-out' } })
    expect(snapshot.nodes.map(({ id }) => id)).not.toContain('person:ada')
    expect(snapshot.edges.filter(({ from }) => from === 'person:ada')).toEqual([])
    expect(snapshot.claims).toEqual([])
  })

  it('stay undecided if the new words name them too, and are decided if the author publishes knowingly', () => {
    const again = { 'caption:': { do: 'reword', text: 'With Mr Kim' } } as const
    const reworded = decided(frozen, [kim], again)
    expect(undecided(reworded.mentions).map(({ place }) => place)).toContain('caption:')
    const all = Object.fromEntries(mentionsIn(frozen, [kim]).map(({ place }) => [place, { do: 'publish' } as const]))
    expect(undecided(decided(frozen, [kim], all).mentions)).toEqual([])
  })

  it('refuses to reword a quote', () => {
    const reword = { [quote]: { do: 'reword', text: 'Somebody came' } } as const
    expect(() => decided(frozen, [kim], reword)).toThrow('choose role, leave-out, publish')
  })

  it('are addresses too', () => {
    const url = 'https://example.org/2024/visit-of-kim-yonghyun.html'
    const sources = frozen.sources.map((source) => ({ ...source, url }))
    const found = mentionsIn({ ...frozen, sources }, [kim]).find(({ kind }) => kind === 'address')
    expect(found).toMatchObject({ place: 'address:source:wire', choices: ['leave-out', 'publish'] })
  })

  it('that Parley wrote itself are rid of names without a question', () => {
    const alt = 'A graph of Kim Yong-hyun and Ada Kim.'
    expect(describedWithout({ ...frozen, alt }, [kim]).alt).toBe('A graph of somebody and Ada Kim.')
  })
})

describe('what becomes public', () => {
  const word = fc.stringMatching(/^[A-Z][a-zéüø]{3,9}$/)
  const typed = fc.constantFrom(
    (name: string) => name,
    (name: string) => name.toUpperCase(),
    (name: string) => name.toLowerCase(),
    (name: string) => name.normalize('NFD'),
    (name: string) => `${name}’s`,
    (name: string) => `(${name})`,
  )

  it('holds no hidden name after roles are put in their place, in document, picture and page', () => {
    fc.assert(
      fc.property(word, word, typed, typed, (given, family, first, second) => {
        const name = `${given} ${family}`
        const person = { ...kim, id: 'person:hidden', name, names: [name] }
        const draft = freeze(
          {
            ...shown,
            nodes: shown.nodes.map((node) =>
              node.kind === 'Meeting' ? { ...node, name: `Long talks of ${first(name)} in the capital` } : node,
            ),
            claims: [claim(tookPart, 'c1', { quote: `They met ${second(name)} there` })],
          },
          { ...request, title: `On ${first(name)}`, alt: `${second(name)} is here` },
        )
        const mentions = mentionsIn(draft, [person])
        const roles = Object.fromEntries(mentions.map(({ place }) => [place, { do: 'role', text: 'a guest' } as const]))
        const done = decided(draft, [person], roles)
        expect(undecided(done.mentions)).toEqual([])
        const { snapshot } = neutral({
          ...done.snapshot,
          edges: done.snapshot.edges.map((edge) => ({ ...edge, sentence: undefined })),
        })
        const bytes = [JSON.stringify(snapshot), renderSvg(snapshot, { captioned: true }), renderFile(snapshot)].join()
        const letters = bytes
          .replace(/<[^>]*>/g, ' ')
          .normalize('NFD')
          .replace(/\p{M}/gu, '')
          .toLowerCase()
        const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
        expect(letters.replace(/\s+/g, ' ')).not.toContain(bare(name))
      }),
      { numRuns: 60 },
    )
  })
})

describe('the last look at the finished files', () => {
  const broken: Snapshot = { ...withQuote('Who met kim'), caption: 'Yong-hyun', nodes: [], alt: 'Two texts' }

  it('finds a name that comes together from two texts, and takes a choice for it', () => {
    const [mention] = lastLook({ ...broken, title: 'They met kim' }, [kim], {})
    expect(mention).toMatchObject({ place: 'files:person:kim-yong-hyun', kind: 'files', choices: ['publish'] })
    expect(mention?.text).toContain('kim Yong-hyun')
    const knowingly = lastLook(broken, [kim], { 'files:person:kim-yong-hyun': { do: 'publish' } })
    expect(undecided(knowingly)).toEqual([])
  })

  it('finds a name broken across the lines of a label', () => {
    const long = 'The very long first part Kim Yong-hyun and the rest of it'
    expect(lastLook({ ...broken, title: 'T', caption: long }, [kim], {})).toHaveLength(1)
  })

  it('looks for nobody who is not hidden, and not at what is published knowingly', () => {
    expect(lastLook(broken, [{ ...kim, isHidden: false }], {})).toEqual([])
    const title = withQuote('About Kim Yong-hyun')
    const { mentions, snapshot } = decided(title, [kim], { 'title:': { do: 'publish' } })
    expect(lastLook(snapshot, [kim], {})).toHaveLength(1)
    expect(lastLook(withoutPublished(snapshot, [kim], mentions), [kim], {})).toEqual([])
  })
})

describe('neutral ids', () => {
  it('stand in place of the store’s everywhere, and say in private what they stand for', () => {
    const { snapshot, ids } = neutral({
      ...frozen,
      highlight: ['person:ada'],
      annotations: [{ text: 'here', at: tookPart, x: 1, y: 2 }],
      steps: [{ text: 'one', shows: ['meeting:one', tookPart] }],
    })
    expect(JSON.stringify(snapshot)).not.toMatch(/person:|meeting:|state:|source:|\|/)
    expect(ids[snapshot.highlight?.[0] ?? '']).toBe('person:ada')
    expect(ids[snapshot.annotations?.[0]?.at ?? '']).toBe(tookPart)
    expect(snapshot.claims.map(({ id, about, source }) => [id, ids[about], source])).toEqual([['c1', tookPart, 's1']])
    expect(snapshot.edges.every(({ from, to }) => /^n\d+$/.test(from) && /^n\d+$/.test(to))).toBe(true)
  })
})

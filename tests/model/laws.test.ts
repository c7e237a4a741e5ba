import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideOnPair } from '../../model/decision.ts'
import { fold, unfold } from '../../model/fold.ts'
import { type Graph, sorted } from '../../model/graph.ts'
import { graphOf, type History } from '../../model/history.ts'
import { historyOf, type Step, steps } from './histories.ts'

const numbered = (taken: { step: Step; undone: boolean }[]) =>
  taken.map((one, place) => ({ ...one, number: place + 1 }))
const graph = (history: History): Graph => sorted(graphOf(history))

describe('the laws of the four rules', () => {
  it('undoing batches gives the graph of the history without them', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const all = numbered(taken)
        expect(graph(historyOf(all))).toEqual(graph(historyOf(all.filter(({ undone }) => !undone))))
      }),
      { numRuns: 2_000 },
    )
  })

  it('undoing everything leaves no node and no tie', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const all = numbered(taken).map((one) => ({ ...one, undone: true }))
        expect(graphOf(historyOf(all))).toEqual({ nodes: [], edges: [] })
      }),
      { numRuns: 500 },
    )
  })

  it('projects the same graph in whatever order claims and decisions come', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (taken, random) => {
        const history = historyOf(numbered(taken))
        const shuffled = <T>(items: readonly T[]) =>
          items
            .map((item) => ({ item, at: Number(random.next().value) }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item)
        const other: History = {
          claims: shuffled(history.claims),
          batches: shuffled(history.batches),
          decisions: shuffled(history.decisions),
        }
        expect(graph(other)).toEqual(graph(history))
      }),
      { numRuns: 2_000 },
    )
  })

  it('brings both people back when a merge is undone', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const history = historyOf(numbered(taken))
        const number = taken.length + 1
        const [last] = historyOf([{ step: { kind: 'edit', says: [] }, number, undone: true }]).batches
        const lifted: History = {
          ...history,
          batches: last === undefined ? history.batches : [...history.batches, last],
          decisions: [...history.decisions, decideOnPair('same', ['person:a', 'person:b'], number)],
        }
        expect(graph(lifted)).toEqual(graph(history))
      }),
      { numRuns: 1_000 },
    )
  })

  it('never joins two people whom a standing decision keeps apart', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const all = numbered(taken).map((one) => ({ ...one, undone: false }))
        const number = all.length + 1
        const step: Step = { kind: 'different', pair: ['person:a', 'person:b'] }
        const { nodes } = graphOf(historyOf([...all, { step, number, undone: false }]))
        const both = nodes.filter(({ id, properties }) =>
          ['person:a', 'person:b'].every((one) => id === one || properties.keys.includes(one)),
        )
        expect(both).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  it('leaves no tie without its two ends, and none from an item to itself', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { nodes, edges } = graphOf(historyOf(numbered(taken)))
        const ids = new Set(nodes.map(({ id }) => id))
        for (const { from, to } of edges) expect([ids.has(from), ids.has(to), from !== to]).toEqual([true, true, true])
      }),
      { numRuns: 1_000 },
    )
  })

  it('gives the same graph after folding and unfolding, and weighs a MET tie by its meetings', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const before = graphOf(historyOf(numbered(taken)))
        const folded = fold(before)
        expect(sorted(unfold(folded))).toEqual(sorted(before))
        for (const edge of folded.edges) {
          if (edge.relation === 'MET') expect(edge.weight).toBe(new Set(edge.meetings).size)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { notesOf, stepName, stepsOf } from '../../../client/console/plan.ts'

const embedded = `Limit (10)
  LeftJoin
    Expand (p)->[:PARTICIPATED_IN]->(m)
      NodeScan (p:Person)
    Expand (p)->[:REPRESENTS]->(s)
      NodeScan (p:*)
 `

describe('a plan', () => {
  it('is read step by step, with what each works on', () => {
    expect(stepsOf(embedded)).toEqual([
      { depth: 0, operator: 'Limit', detail: '10' },
      { depth: 1, operator: 'LeftJoin', detail: '' },
      { depth: 2, operator: 'Expand', detail: '(p)->[:PARTICIPATED_IN]->(m)' },
      { depth: 3, operator: 'NodeScan', detail: 'p:Person' },
      { depth: 2, operator: 'Expand', detail: '(p)->[:REPRESENTS]->(s)' },
      { depth: 3, operator: 'NodeScan', detail: 'p:*' },
    ])
    expect(stepName('NodeByLabelScan')).toBe('Node by label scan')
  })

  const notes = (plan: string) => notesOf(stepsOf(plan)).map(({ text, slow }) => `${slow ? 'slow: ' : ''}${text}`)

  it('says where it starts, and takes what was found before for no second scan', () => {
    expect(notes(embedded)).toEqual(['Looks at every Person.'])
    expect(notes('Filter (a.id Eq 1) [index: id]\n  NodeScan (a:Person)')).toEqual(['Starts from the index on id.'])
    expect(notes('NodeUniqueIndexSeek (UNIQUE a:Entity(id))')).toEqual(['Starts from an index: UNIQUE a:Entity(id).'])
  })

  it('warns of what looks at everything', () => {
    expect(notes('Return (a)\n  NodeScan (a:*)')).toEqual([expect.stringMatching(/^slow: Looks at every node/)])
    expect(notes('CartesianProduct\n  AllNodesScan (a)\n  AllNodesScan (b)')).toEqual([
      expect.stringMatching(/^slow: Joins every row/),
      expect.stringMatching(/^slow: Looks at every node/),
    ])
  })
})

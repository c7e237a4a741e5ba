import { describe, expect, it } from 'vitest'
import { crosses, overlap } from '../../../model/drawing/box.ts'
import type { Snapshot, SnapshotNode } from '../../../model/snapshot.ts'
import { freeze } from '../../../server/snapshot/freeze.ts'
import { placeAnnotations } from '../../../server/snapshot/render/annotations.ts'
import { composed } from '../../../server/snapshot/render/picture.ts'
import { boxOf } from '../../../server/snapshot/render/shapes.ts'
import { renderSvg } from '../../../server/snapshot/render/svg.ts'
import { request, shown } from './example.ts'

const snapshot = freeze(shown, request)
const alone = (more: Partial<Snapshot> = {}) => renderSvg({ ...snapshot, ...more }, { captioned: true })
const inPage = (more: Partial<Snapshot> = {}) => renderSvg({ ...snapshot, ...more }, { captioned: false })
const idOf = (kind: SnapshotNode['kind']) => snapshot.nodes.find((node) => node.kind === kind)?.id ?? ''
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)

describe('a picture that stands alone', () => {
  it('tells its links one by one to those who can’t see it, and nothing twice', () => {
    const svg = alone()
    const told = [...svg.matchAll(/role="listitem" aria-label="([^"]*)"/g)].map(([, words]) => words)
    expect(told).toHaveLength(snapshot.edges.length)
    expect(told.some((words) => /Ada Kim took part in .*Strategic Dialogue/.test(words ?? ''))).toBe(true)
    expect(svg.replace(/<g aria-hidden="true">.*/, '')).not.toContain('<text')
  })

  it('has no numbers, since no table stands beside it, unless its author wants them', () => {
    expect(texts(alone())).not.toContain('1')
    expect(texts(inPage())).toContain('1')
    expect(texts(alone({ look: { numbers: true } }))).toContain('1')
    expect(texts(inPage({ look: { numbers: false } }))).not.toContain('1')
  })
})

describe('the legend', () => {
  it('explains what is drawn, and nothing else', () => {
    const words = texts(alone())
    for (const entry of ['person', 'state', 'organisation', 'meeting held', 'cancelled', 'takes part', 'hosts'])
      expect(words).toContain(entry)
    for (const entry of ['planned', 'denied', 'met']) expect(words).not.toContain(entry)
  })

  it('speaks the language of the snapshot, and goes if its author wants', () => {
    expect(texts(alone({ look: { language: 'de' } }))).toEqual(expect.arrayContaining(['nimmt teil', '4. Nov. 2024']))
    expect(texts(alone({ look: { language: 'ko' } }))).toContain('11월')
    expect(texts(alone({ look: { legend: false } }))).not.toContain('takes part')
  })
})

describe('the choices of its author', () => {
  it('let highlighted items and their links stand out, and leave the others to be read', () => {
    const [person, org] = [idOf('Person'), idOf('Organisation')]
    const svg = alone({ highlight: [person] })
    expect(svg).toContain(`<g data-id="${person}"><title>`)
    expect(svg).toContain(`<g data-id="${org}" opacity="0.35">`)
    expect(svg).toContain(`<g data-label="${org}" opacity="0.66">`)
    expect(alone()).not.toContain('opacity="0.35"')
  })

  it('give the picture its ratio, within a hundredth', () => {
    for (const ratio of [0.7, 1, 2.5]) {
      const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(
        inPage({ look: { ratio, legend: false } }),
      ) ?? [null, '0', '1']
      expect(Math.abs(Number(width) / Number(height) / ratio - 1)).toBeLessThan(0.01)
    }
  })

  it('put annotations where they cover nothing, and point to what they are about', () => {
    const picture = composed(snapshot, 'wide')
    const node = picture.nodes[0] ?? snapshot.nodes[0]
    const annotations = ['Here it began', 'A second remark on the same item'].map((text) => ({
      ...{ text, at: node?.id ?? '', x: node?.x ?? 0, y: node?.y ?? 0 },
    }))
    const placed = placeAnnotations(annotations, picture)
    const boxes = [...picture.nodes.map(boxOf), ...picture.labels.map(({ box }) => box)]
    expect(placed).toHaveLength(2)
    for (const { box, to } of placed) {
      expect(
        [...boxes, ...placed.map((other) => other.box)].filter((other) => other !== box && overlap(box, other)),
      ).toEqual([])
      expect(to).toEqual({ x: node?.x, y: node?.y })
      const arrow = [(box.left + box.right) / 2, (box.top + box.bottom) / 2, to.x, to.y] as const
      expect(picture.labels.filter((label) => crosses(arrow, label.box))).toEqual([])
    }
    expect(texts(alone({ annotations }))).toContain('Here it began')
  })

  it('mark an item that has a note, and say the note below', () => {
    const nodes = snapshot.nodes.map((node) =>
      node.kind === 'State' ? { ...node, note: 'Host of both rounds' } : node,
    )
    expect(texts(alone({ nodes }))).toEqual(expect.arrayContaining(['a', 'a  Host of both rounds'.replace('  ', ' ')]))
  })

  it('follow the page around it, by rules that replace each colour', () => {
    expect(alone({ theme: 'auto' })).toMatch(/class="g".*<style>@media\(prefers-color-scheme:dark\)/s)
    expect(alone({ theme: 'light' })).not.toContain('<style>')
  })

  it('take the brand’s colours and typeface', () => {
    const svg = alone({ look: { brand: { accent: '#0a5c2e', paper: '#fffdf0', font: 'Lora, serif' } } })
    expect(svg).toContain('#0a5c2e')
    expect(svg).toContain('fill="#fffdf0"')
    expect(svg).toContain('font-family="Lora, serif,Inter,system-ui,sans-serif"')
  })
})

describe('a narrow picture', () => {
  const crowd: Snapshot = {
    ...snapshot,
    nodes: Array.from({ length: 30 }, (_, index) => ({
      id: `n${index}`,
      kind: 'Person' as const,
      name: `Somebody With A Rather Long Name ${index}`,
      x: (index % 6) * 120,
      y: Math.floor(index / 6) * 100,
    })),
    edges: Array.from({ length: 45 }, (_, index) => ({
      ...{ id: `e${index}`, relation: 'MEMBER_OF' as const, words: 'is a member of' },
      ...{ from: `n${index % 30}`, to: `n${(index * 7 + 3) % 30}` },
    })),
  }

  it('is as wide as a phone, and its smallest letters are ten pixels there', () => {
    const svg = renderSvg(crowd, { captioned: false, width: 'narrow' })
    const width = Number(/ width="([\d.]+)"/.exec(svg)?.[1])
    const sizes = [...svg.matchAll(/font-size=["']([\d.]+)["']/g)].map(([, size]) => Number(size))
    expect((Math.min(...sizes) * (375 - 32)) / width).toBeGreaterThanOrEqual(10)
  })

  it('names every item, and lays no name on an item or another name', () => {
    const { nodes, labels } = composed(crowd, 'narrow')
    const boxes = [...nodes.map(boxOf), ...labels.map(({ box }) => box)]
    expect(labels).toHaveLength(30)
    expect(labels.filter(({ box }) => boxes.some((other) => other !== box && overlap(box, other)))).toEqual([])
  })

  it('is the same each time', () => {
    const draw = () => renderSvg(crowd, { captioned: true, width: 'narrow' })
    expect(draw()).toBe(draw())
  })
})

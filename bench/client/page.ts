import '../../client/jitless.ts'
import cytoscape from 'cytoscape'
import { elements, type StageGraph } from '../../client/workspace/elements.ts'
import '../../client/graph/stage.ts'
import { layOut } from '../../client/workspace/lay-out.ts'
import '../../client/style/index.css'
import { draw, nothingKnown } from '../../client/workspace/chain.ts'
import { emptyView, type Point } from '../../client/workspace/view.ts'
import type { Graph } from '../../model/graph.ts'
import { generate } from './graph.ts'

/** A graph on the page. `at` gives the place of a node on the screen. */
interface Shown {
  at(id: string): Point
  close(): void
}

const place = document.querySelector('#stage') ?? document.body
let laidOut: { count: number; graph: Graph; positions: Record<string, Point> } | undefined

async function graphOf(count: number) {
  if (laidOut?.count !== count) {
    const graph = generate(count)
    laidOut = { count, graph, positions: await positionsOf(graph) }
  }
  return laidOut
}

function positionsOf({ nodes, edges }: Graph): Promise<Record<string, Point>> {
  const places = new Map(nodes.map(({ id }, index) => [id, index]))
  const links = edges.map(({ from, to }) => [places.get(from) ?? 0, places.get(to) ?? 0, 1] as const)
  return layOut({ nodes, links, aspect: 1.4 })
}

function stageGraph(graph: Graph, positions: Record<string, Point>): StageGraph {
  const known = {
    ...nothingKnown,
    nodes: new Map(graph.nodes.map((node) => [node.id, node])),
    edges: new Map(graph.edges.map((edge) => [edge.id, edge])),
    degrees: new Map(graph.nodes.map(({ id }, index) => [id, 60 + (index % 40)])),
  }
  const view = { ...emptyView, ids: graph.nodes.map(({ id }) => id), positions }
  return elements(draw(view, known), view, known)
}

/** Shows a graph on Parley's stage. */
async function parley(graph: Graph, positions: Record<string, Point>): Promise<Shown> {
  const stage = document.createElement('parley-stage')
  Object.assign(stage, { graph: stageGraph(graph, positions) })
  place.append(stage)
  await stage.updateComplete
  return { at: (id) => stage.placeOf(id) ?? { x: 0, y: 0 }, close: () => stage.remove() }
}

/** Shows it with Cytoscape alone and its defaults: the same nodes, edges and places, with names as its own labels. */
async function bare(graph: Graph, positions: Record<string, Point>): Promise<Shown> {
  const container = document.createElement('div')
  container.style.cssText = 'position:absolute;inset:0'
  place.append(container)
  const cy = cytoscape({
    container,
    style: [{ selector: 'node', style: { label: 'data(name)' } }],
    layout: { name: 'preset' },
    elements: [
      ...graph.nodes.map(({ id, name }) => ({
        data: { id, name },
        position: { ...(positions[id] ?? { x: 0, y: 0 }) },
      })),
      ...graph.edges.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
    ],
  })
  cy.fit(undefined, 64)
  return {
    at: (id) => cy.getElementById(id).renderedPosition(),
    close: () => {
      cy.destroy()
      container.remove()
    },
  }
}

const shows = { parley, bare }

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
const settled = async () => {
  for (let count = 0; count < 20; count++) await frame()
  await new Promise((resolve) => setTimeout(resolve, 300))
}

/** Drags the node with the most links in circles. Returns the average time of a frame, in milliseconds. */
async function frameTime(what: keyof typeof shows, count: number, wanted: number): Promise<number> {
  const { graph, positions } = await graphOf(count)
  const shown = await shows[what](graph, positions)
  await settled()
  const id = 'state:0'
  const start = shown.at(id)
  const target = document.elementFromPoint(start.x, start.y) ?? document.body
  const send = (type: string, at: Point) =>
    target.dispatchEvent(
      new MouseEvent(type, { bubbles: true, clientX: at.x, clientY: at.y, buttons: 1, view: window }),
    )
  send('mousemove', start)
  send('mousedown', start)
  const first = await frame()
  let last = first
  for (let step = 0; step < wanted; step++) {
    const angle = step / 10
    send('mousemove', { x: start.x + Math.sin(angle) * 60, y: start.y + 60 - Math.cos(angle) * 60 })
    last = await frame()
  }
  const end = shown.at(id)
  send('mouseup', end)
  await settled()
  shown.close()
  if (Math.hypot(end.x - start.x, end.y - start.y) < 5) throw new Error(`${what}: the node was not dragged`)
  return (last - first) / wanted
}

/** Shows a graph; Parley also lays it out. Returns the longest time that the page could do nothing else, in milliseconds. */
async function gap(what: keyof typeof shows, count: number): Promise<number> {
  const { graph, positions } = await graphOf(count)
  const clock = ticking()
  const shown = await shows[what](graph, what === 'parley' ? await positionsOf(graph) : positions)
  await settled()
  shown.close()
  return clock.longest()
}

/** Measures the longest pause between two turns of the event loop. */
function ticking() {
  const { port1, port2 } = new MessageChannel()
  let [last, longest, isRunning] = [performance.now(), 0, true]
  port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (isRunning) port2.postMessage(null)
  }
  port2.postMessage(null)
  return {
    longest: () => {
      isRunning = false
      return longest
    },
  }
}

Object.assign(window, { measure: { frame: frameTime, gap } })

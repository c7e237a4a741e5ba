import { cut } from '../../model/drawing/short-text.ts'
import type { FoldedGraph } from '../../model/fold.ts'

/** What is to be seen: first the items that the title names, then those with the most links. */
export function described({ nodes, edges }: Pick<FoldedGraph, 'nodes' | 'edges'>, title: string): string {
  const degrees = new Map<string, number>()
  for (const id of edges.flatMap(({ from, to }) => [from, to])) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const names = nodes
    .filter(({ kind }) => kind !== 'Meeting')
    .map(({ id, name }) => ({ id, name, isTitle: title.includes(name), degree: degrees.get(id) ?? 0 }))
    .sort((a, b) => Number(b.isTitle) - Number(a.isTitle) || b.degree - a.degree || byId(a, b))
    .map(({ name }) => cut(name, 60))
  const meetings = nodes.length - names.length
  const named = names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')
  const counted = meetings === 0 ? '' : `${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}`
  return `A graph of ${[named, counted].filter((part) => part !== '').join(', with ')}.`
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

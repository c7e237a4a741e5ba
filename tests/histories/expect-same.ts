import { canonical } from '../../model/graph.ts'

interface Things {
  nodes: readonly unknown[]
  edges: readonly unknown[]
}

/** Throws an error that tells what one graph has and the other hasn't. */
export function expectSame(what: string, is: Things, expected: Things): void {
  const [ours, theirs] = [textsOf(is), textsOf(expected)]
  const more = [...ours].filter((text) => !theirs.has(text))
  const missing = [...theirs].filter((text) => !ours.has(text))
  if (more.length + missing.length === 0) return
  throw new Error(
    [what, ...more.map((text) => `  has      ${text}`), ...missing.map((text) => `  has not  ${text}`)].join('\n'),
  )
}

function textsOf({ nodes, edges }: Things): Set<string> {
  return new Set([...nodes, ...edges].map(canonical))
}

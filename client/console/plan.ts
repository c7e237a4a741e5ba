/** A step of an engine's plan. The last step comes first: each takes its rows from the deeper steps below it. */
export interface Step {
  depth: number
  operator: string
  detail: string
}

/** A remark on a plan in plain words; `slow` if the step may take long on a large graph. */
export interface Note {
  text: string
  slow: boolean
}

/** Reads a plan as either engine writes it: one step a line, indented by two blanks below the step it feeds. */
export function stepsOf(plan: string): Step[] {
  return plan
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const {
        blanks = '',
        operator = '',
        detail = '',
      } = /^(?<blanks> *)(?<operator>\w+)\s*(?<detail>.*)$/.exec(line)?.groups ?? {}
      const isWrapped = detail.startsWith('(') && detail.endsWith(')') && !/^\([^()]*\)\W*-/.test(detail)
      return { depth: blanks.length / 2, operator, detail: isWrapped ? detail.slice(1, -1) : detail }
    })
}

/** "NodeByLabelScan" as "Node by label scan". */
export function stepName(operator: string): string {
  const words = operator.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Remarks on a plan: where it starts, and what makes it slow. */
export function notesOf(steps: readonly Step[]): Note[] {
  const notes = steps.flatMap((step, index) => noteOf(step, steps[index - 1], isBound(step, steps)))
  const said = new Set<string>()
  return notes.filter(({ text }) => !said.has(text) && said.add(text))
}

/** True if a scan without a label reads nothing, since another step has found its variable already (OPTIONAL MATCH). */
function isBound({ detail }: Step, steps: readonly Step[]): boolean {
  const variable = /^(\w+):\*$/.exec(detail)?.[1]
  if (variable === undefined) return false
  const elsewhere = new RegExp(`^${variable}:\\w|\\(${variable}\\)$`)
  return steps.some((other) => /Scan$|^Expand/.test(other.operator) && elsewhere.test(other.detail))
}

/** @param above the step that this one feeds: the embedded engine names the index there */
function noteOf({ operator, detail }: Step, above: Step | undefined, isBound: boolean): Note[] {
  if (/IndexSeek/.test(operator)) return [{ text: `Starts from an index: ${detail}.`, slow: false }]
  if (/Scan$/.test(operator)) {
    const index = /\[index: (\w+)\]/.exec(above?.detail ?? '')?.[1]
    if (index !== undefined) return [{ text: `Starts from the index on ${index}.`, slow: false }]
    const label = /:\s*`?(\w+)/.exec(detail)?.[1]
    if (label !== undefined) return [{ text: `Looks at every ${label}.`, slow: false }]
    return isBound
      ? []
      : [{ text: 'Looks at every node. Name a label, as in (n:Meeting), to look at fewer.', slow: true }]
  }
  if (/CartesianProduct|CrossJoin/.test(operator)) {
    const text =
      'Joins every row of one part with every row of another. Connect the two parts with a link to get fewer.'
    return [{ text, slow: true }]
  }
  if (/^(Sort|Top)/.test(operator)) return [{ text: 'Sorts all rows before it returns the first.', slow: false }]
  return []
}

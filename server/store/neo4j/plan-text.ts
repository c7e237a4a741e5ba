import type { Plan } from 'neo4j-driver'

/** A plan as indented text, an operator a line, what it reads from below it. */
export function planText(plan: Plan, depth = 0): string {
  const details = plan.arguments.Details
  const line = `${'  '.repeat(depth)}${plan.operatorType.split('@')[0]}${details === undefined ? '' : ` (${details})`}\n`
  return line + plan.children.map((child) => planText(child, depth + 1)).join('')
}

import type { GraphStore, Limits, Plan } from './graph-store.ts'

/** What planning may cost: it reads no data. */
const LIMITS: Limits = { timeoutMs: 10_000, rows: 1, bytes: 1_000_000, memoryMb: 256 }

/** The engine's plan for a stranger's query, which does not run. Throws as `runUntrusted` does. */
export async function planQuery(store: Pick<GraphStore, 'runUntrusted'>, text: string): Promise<Plan> {
  const query = text.replace(/^\s*(EXPLAIN|PROFILE)\b/i, '')
  // The embedded engine plans no query without values for its parameters, and 1 fits in every place, LIMIT included.
  const params = Object.fromEntries([...query.matchAll(/\$(\w+)/g)].map(([, name]) => [name, 1]))
  const { rows } = await store.runUntrusted(`EXPLAIN ${query}`, params, LIMITS, new AbortController().signal)
  return { text: String(rows[0]?.[0] ?? '') }
}

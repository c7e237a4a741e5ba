import * as z from 'zod'

/** The answer of `/healthz`: the process runs. */
export const HealthAnswer = z.object({ status: z.literal('ok') })

/** The answer of `/readyz`: the engine answers and the example is loaded. */
export const ReadyAnswer = z.object({
  status: z.literal('ready'),
  engine: z.enum(['neo4j', 'embedded']),
  version: z.string(),
})

import * as z from 'zod'

/** `/healthz`: the process answers. `/readyz`: so does the engine, and the example is loaded. */
export const HealthAnswer = z.object({ status: z.literal('ok') })

export const ReadyAnswer = z.object({
  status: z.literal('ready'),
  engine: z.enum(['neo4j', 'embedded']),
  version: z.string(),
})

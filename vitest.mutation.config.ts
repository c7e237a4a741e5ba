import { defineConfig } from 'vitest/config'

/** For `npm run mutate`, which names the files to run. A mutant may loop for ever, so time-outs are short. */
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000, isolate: false } })

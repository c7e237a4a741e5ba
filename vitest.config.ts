import { defineConfig } from 'vitest/config'

const long = process.env.PARLEY_TEST_LONG === '1' ? [] : ['tests/**/*.long.test.ts']
const onNeo4j = 'tests/**/*.neo4j.*test.ts'

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'parallel', include: ['tests/**/*.test.ts'], exclude: [onNeo4j, ...long] },
      },
      {
        // They share one server, started when one of them is to run, and take turns with its one database.
        extends: true,
        test: {
          name: 'neo4j',
          include: [onNeo4j],
          exclude: long,
          fileParallelism: false,
          globalSetup: 'tests/support/neo4j/global-setup.ts',
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

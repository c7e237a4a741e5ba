import { afterAll, describe, it } from 'vitest'
import { EmbeddedStores } from './embedded-stores.ts'
import { expectHistories, tallyInWords } from './histories.ts'

const HOURS = 3_600_000

describe('very many random histories on the embedded engine', () => {
  const [main, other] = [new EmbeddedStores(), new EmbeddedStores()]
  afterAll(async () => {
    await main.close()
    await other.close()
  })

  it(
    'end right; each run tries others',
    async () => {
      const seed = Date.now() % 2 ** 31
      console.log(`PARLEY_HISTORIES_SEED=${seed} tries these histories again`)
      const stores = async () => ({ main: await main.next(), other: await other.next() })
      console.log(tallyInWords(await expectHistories(stores, { runs: 20_000, steps: 12, seed })))
    },
    12 * HOURS,
  )
})

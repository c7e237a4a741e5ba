import { afterAll, describe, it } from 'vitest'
import { EmbeddedStores } from './embedded-stores.ts'
import { expectHistories, tallyInWords } from './histories.ts'

describe('random histories on the embedded engine', () => {
  const [main, other] = [new EmbeddedStores(), new EmbeddedStores()]
  afterAll(async () => {
    await main.close()
    await other.close()
  })

  it('end right, whatever is loaded, undone, decided, erased and cut short in whatever order', async () => {
    const stores = async () => ({ main: await main.next(), other: await other.next() })
    console.log(tallyInWords(await expectHistories(stores, { runs: 300, steps: 8, seed: 20_241_104 })))
  }, 900_000)
})

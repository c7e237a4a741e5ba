import { afterAll } from 'vitest'
import { openStore } from '../../../server/store/open-store.ts'
import { describeOnNeo4j, driverFor, emptyNeo4j } from '../../support/neo4j.ts'
import { describeCancelling } from './cancel.ts'
import { describeChanges } from './changes.ts'
import { describeConsole } from './console.ts'

describeOnNeo4j('on Neo4j', (access) => {
  const open = async () => openStore({ neo4j: await emptyNeo4j(), dataDir: '' })
  describeConsole('the console', open)
  describeChanges('claims by hand', open)

  const driver = driverFor(access)
  describeCancelling('over HTTP', async () => {
    const store = await open()
    afterAll(() => store.close())
    const running = async () => {
      const { records } = await driver.executeQuery('SHOW TRANSACTIONS YIELD currentQuery', {}, access)
      return records.some((record) => String(record.get('currentQuery')).startsWith('UNWIND'))
    }
    return { store, running }
  })
})

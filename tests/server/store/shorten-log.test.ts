import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { databaseFile, openDatabase } from '../../../server/store/embedded/open-database.ts'
import { shortenLog } from '../../../server/store/embedded/shorten-log.ts'
import { tempDir } from './temp-dir.ts'

describe('the log of the embedded database', () => {
  it('is written into the file once it is long, and not before', async () => {
    const dataDir = await tempDir()
    const [db, file] = [await openDatabase(dataDir), databaseFile(dataDir)]
    const logSize = async () => {
      const names = await readdir(`${file}.wal`)
      const sizes = await Promise.all(names.map(async (name) => (await stat(join(`${file}.wal`, name))).size))
      return sizes.reduce((sum, size) => sum + size, 0)
    }
    await db.executeCypher("UNWIND range(1, 1000) AS n CREATE (:Claim {id: toString(n), quote: 'as it was said'})")
    const long = await logSize()
    expect(long).toBeGreaterThan(20_000)

    await shortenLog(db, file, long)
    expect(await logSize()).toBe(long)
    await shortenLog(db, file, long - 1)
    expect(await logSize()).toBeLessThan(1_000)
    expect((await db.executeCypher('MATCH (c:Claim) RETURN count(c)')).scalar()).toBe(1000)
    db.close()
  })
})

import { tempDir } from '../store/temp-dir.ts'
import { describeHistorian } from './historian/records.ts'

describeHistorian('the embedded engine', async () => ({ neo4j: null, dataDir: await tempDir() }))

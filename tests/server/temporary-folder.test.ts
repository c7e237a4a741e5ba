import { spawnSync } from 'node:child_process'
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { removeStaleFolders, temporaryFolder } from '../../server/temporary-folder.ts'
import { tempDir } from './store/temp-dir.ts'

afterAll(() => vi.unstubAllEnvs())

it('removes the temporary folders of processes that were killed, and no others', async () => {
  const temporary = await tempDir()
  vi.stubEnv('TMPDIR', temporary)
  const own = await temporaryFolder('load')
  expect((await stat(own)).mode & 0o777).toBe(0o700)
  const { pid } = spawnSync(process.execPath, ['--version'])
  await mkdir(join(temporary, `parley-dry-run-${pid}-a1B2c3`))
  await writeFile(join(temporary, `parley-dry-run-${pid}-a1B2c3`, 'rows.jsonl'), 'text of a source')
  await mkdir(join(temporary, `somebody-else-${pid}-a1B2c3`))
  await removeStaleFolders()
  expect((await readdir(temporary)).sort()).toEqual([basename(own), `somebody-else-${pid}-a1B2c3`])
})

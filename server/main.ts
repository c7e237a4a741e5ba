import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './cli/command.ts'
import { createApp } from './http/app.ts'
import { archiveOf } from './snapshot/archive.ts'

const root = packageRoot(dirname(fileURLToPath(import.meta.url)))

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  exampleDir: join(root, 'data'),
  clientDir: join(root, 'dist', 'client'),
  createApp: (dependencies) => {
    const archive = archiveOf(dependencies.config)
    // The host's key is made at the first start. A problem with it shows where it is used.
    archive.signer().catch(() => undefined)
    return createApp({ ...dependencies, archive })
  },
})

/** Returns the folder with package.json. `data/` and `dist/` lie beside it. */
function packageRoot(from: string): string {
  return existsSync(join(from, 'package.json')) || dirname(from) === from ? from : packageRoot(dirname(from))
}

import { build } from './build.mjs'
import { install } from './install.mjs'

/** Makes the project ready to run: installs and builds what is missing or stale, and nothing else. */
export async function prepare() {
  await install()
  await build()
}

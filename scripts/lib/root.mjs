import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json. Scripts work on it wherever you call them from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Returns an absolute path inside the project. */
export const inRoot = (...parts) => join(ROOT, ...parts)

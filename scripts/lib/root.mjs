import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. Scripts work on it wherever they are called from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** An absolute path inside the project. */
export const inRoot = (...parts) => join(ROOT, ...parts)

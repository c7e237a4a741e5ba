import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { inRoot, ROOT } from './root.mjs'

/**
 * Runs a command in the project's folder, without input. Resolves to its exit code (1 if it can't be started) and all it
 * printed on both streams, in order.
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        output += text
      })
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Runs a command in the project's folder on this terminal. Resolves to its exit code, or 1 if a signal ended it. */
export function show(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** Returns the arguments with which Node runs a tool from node_modules: without shell or path, so also on Windows. */
export const tool = (path, ...args) => [inRoot('node_modules', path), ...args]

/**
 * Continues as a built program, as if you had run `node dist/<path> <args>`, but in this process: signals, exit code and
 * standard streams are the program's own.
 */
export async function become(path, args) {
  const file = inRoot('dist', path)
  process.argv = [process.argv[0], file, ...args]
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(file).href)
}

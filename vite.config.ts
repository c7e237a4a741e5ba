import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const inRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const element = inRoot('client/embed/parley-snapshot.ts')

/** What the first page loads, gzipped, in bytes: the page's script with everything it imports at once, and its style. */
const FIRST_LOAD = 260_000
/** The element that others put into their pages. */
const ELEMENT = 2_000

export default defineConfig({
  root: inRoot('client'),
  // Relative, so that Parley also works below a path of a site.
  base: './',
  // The server puts a new nonce into every page it sends.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: inRoot('dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    // A data URI as a stylesheet or font would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [inRoot('client/index.html'), ...(existsSync(element) ? [element] : [])],
      output: {
        // Whatever needs zod finds it told not to compile, in whichever order pages and what they share are loaded.
        codeSplitting: {
          groups: [{ name: 'zod', test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]client[\\/]jitless\.ts$/ }],
        },
        // Stands in other people's pages, so its name never changes.
        entryFileNames: ({ name }) => (name === 'parley-snapshot' ? 'embed/[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  plugins: [budget()],
})

/** Fails the build when the first load or the embedded element is larger than it may be. */
function budget(): Plugin {
  return {
    name: 'budget',
    generateBundle(_options, bundle) {
      const sizes = new Map<string, number>()
      const sizeOf = (file: string): number => {
        const known = sizes.get(file)
        if (known !== undefined) return known
        const output = bundle[file]
        const content = output?.type === 'chunk' ? output.code : (output?.source ?? '')
        const size = gzipSync(content, { level: 9 }).length
        sizes.set(file, size)
        return size
      }
      const withImports = (file: string, seen = new Set<string>()): Set<string> => {
        const output = bundle[file]
        if (seen.has(file) || output?.type !== 'chunk') return seen
        seen.add(file)
        for (const imported of output.imports) withImports(imported, seen)
        return seen
      }
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk' || !output.isEntry) continue
        const isElement = output.name === 'parley-snapshot'
        const files = [...withImports(output.fileName)]
        const styles = isElement ? [] : Object.keys(bundle).filter((file) => /index.*\.css$/.test(file))
        const size = [...files, ...styles].reduce((sum, file) => sum + sizeOf(file), 0)
        const most = isElement ? ELEMENT : FIRST_LOAD
        if (size > most) this.error(`${output.name} loads ${size} bytes gzipped; the budget is ${most}`)
        this.info(`${output.name} loads ${size} bytes gzipped of at most ${most}`)
      }
    },
  }
}

import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const inRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What the first page loads, gzipped, in bytes: the page's script with everything it imports at once, and its style. */
const FIRST_LOAD = 260_000
/** What other sites and published pages load: the element, the part that makes it living, and what waits for a touch. */
const EMBEDDED: Readonly<Record<string, number>> = {
  'parley-snapshot': 2_000,
  'parley-snapshot-alive': 12_000,
  'parley-page': 1_000,
}
const embedded = Object.keys(EMBEDDED).map((name) => inRoot(`client/embed/${name}.ts`))

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
      input: [inRoot('client/index.html'), ...embedded],
      // The living part is imported by its address, so its exports stay.
      preserveEntrySignatures: 'strict',
      output: {
        // Whatever needs zod finds it told not to compile, in whichever order pages and what they share are loaded.
        codeSplitting: {
          groups: [{ name: 'zod', test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]client[\\/]jitless\.ts$/ }],
        },
        // These stand in other people's pages, so their names never change.
        entryFileNames: ({ name }) => (name in EMBEDDED ? 'embed/[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  plugins: [budget()],
})

/** Fails the build when the first load or what others embed is larger than it may be. */
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
        const embeddedMost = EMBEDDED[output.name]
        const files = [...withImports(output.fileName)]
        const styles =
          embeddedMost !== undefined ? [] : Object.keys(bundle).filter((file) => /index.*\.css$/.test(file))
        const size = [...files, ...styles].reduce((sum, file) => sum + sizeOf(file), 0)
        const most = embeddedMost ?? FIRST_LOAD
        if (size > most) this.error(`${output.name} loads ${size} bytes gzipped; the budget is ${most}`)
        this.info(`${output.name} loads ${size} bytes gzipped of at most ${most}`)
      }
    },
  }
}

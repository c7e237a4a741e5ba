import { defineConfig } from 'vite'

/**
 * Builds what other sites load: the element, its living part, and the script of published pages. Each is one module
 * without imports, under a name that never changes.
 */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/client/embed',
    target: 'es2022',
    minify: true,
    rolldownOptions: { output: { minify: true } },
    lib: {
      entry: ['parley-snapshot', 'parley-snapshot-alive', 'parley-page'].map((name) => `client/embed/${name}.ts`),
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
  },
})

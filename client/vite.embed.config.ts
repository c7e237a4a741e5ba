import { defineConfig } from 'vite'

/** Builds the element alone into one module without imports: what a page elsewhere loads. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/client/embed',
    target: 'es2022',
    lib: { entry: 'client/embed/parley-snapshot.ts', formats: ['es'], fileName: () => 'parley-snapshot.js' },
  },
})

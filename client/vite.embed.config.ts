import { defineConfig } from 'vite'

/** Builds the element alone, as one module without imports that other sites can load. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/client/embed',
    target: 'es2022',
    lib: { entry: 'client/embed/parley-snapshot.ts', formats: ['es'], fileName: () => 'parley-snapshot.js' },
  },
})

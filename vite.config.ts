import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { appManifest } from './scripts/serving/app-manifest.mjs'
import { contentPolicyPlugin } from './scripts/serving/content-policy-plugin.mjs'
import { packedTextPlugin } from './scripts/serving/packed-text-plugin.mjs'
import { securityHeaders } from './scripts/serving/security-headers.mjs'

const synchronousFflate = new URL('./scripts/serving/synchronous-fflate.mjs', import.meta.url)

export default defineConfig({
  base: './',
  plugins: [
    react(),
    contentPolicyPlugin(),
    packedTextPlugin(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest: appManifest,
      includeManifestIcons: false,
      workbox: {
        // Every file the app can load; nothing is cached at run time.
        globPatterns: ['**/*.{html,js,css,svg,png,woff2,json}'],
        maximumFileSizeToCacheInBytes: 3_000_000,
        // The policy lets a worker load no further script, so it has to be one file.
        inlineWorkboxRuntime: true,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  resolve: {
    alias: [{ find: /^fflate$/, replacement: fileURLToPath(synchronousFflate) }],
  },
  build: {
    target: 'es2023',
    // The policy allows no font from a data: address.
    assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined),
    chunkSizeWarningLimit: 1_000,
  },
  worker: { format: 'es' },
  preview: { headers: securityHeaders() },
  test: {
    restoreMocks: true,
    maxWorkers: 2,
    // Room for property tests on a busy machine; nothing here judges time.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: [
            'src/{lib,domain,analysis,io,workers}/**/*.test.ts',
            'tests/{architecture,hostile,real-data}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'happy-dom',
          setupFiles: ['tests/setup.ts'],
          include: [
            'src/{storage,graph,state,ui,features,app}/**/*.test.{ts,tsx}',
            'tests/flows/**/*.test.tsx',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          globalSetup: ['tests/browser/serve-built-app.ts'],
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A busy machine shows late what a quiet one shows at once.
          expect: { poll: { timeout: 30_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
})

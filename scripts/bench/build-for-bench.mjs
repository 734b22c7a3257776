import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from '../ensure-installed.mjs'

const cache = join(root, 'node_modules', '.cache', 'bench')

/** Builds one source file of this project, given by its path from the root, and imports it. */
export async function loadBuilt(path) {
  const outDir = join(cache, path.replaceAll('/', '-'))
  await build({
    ...shared,
    build: {
      ...shared.build,
      ssr: join(root, path),
      outDir,
      rollupOptions: { output: { entryFileNames: 'built.mjs' } },
    },
  })
  return await import(pathToFileURL(join(outDir, 'built.mjs')).href)
}

/** Builds a script with its workers for a page of its own; gives back the folder to serve. */
export async function buildPage(path) {
  const outDir = join(cache, path.replaceAll('/', '-'))
  await build({
    ...shared,
    build: {
      ...shared.build,
      outDir,
      rollupOptions: {
        input: join(root, path),
        output: { entryFileNames: 'page.js' },
        preserveEntrySignatures: 'strict',
      },
    },
  })
  return outDir
}

const shared = {
  root,
  configFile: false,
  publicDir: false,
  base: './',
  logLevel: 'warn',
  worker: { format: 'es' },
  build: { target: 'es2023', emptyOutDir: true },
}

import { preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { findBrowser, noBrowser } from '../../scripts/find-browser.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served for the whole run, so that a reopened profile meets its maps. */
    readonly address: string
    readonly browserPath: string
    /** The folder that is served. */
    readonly builtFolder: string
  }
}

/** Serves the build, with the headers users get, once for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browserPath = await findBrowser()
  if (browserPath === null) throw new Error(noBrowser)
  const server = await serveBuiltApp()
  project.provide('address', server.address)
  project.provide('browserPath', browserPath)
  project.provide('builtFolder', builtFolder)
  return server.close
}

/** Another build than the usual one can be looked at by naming its folder. */
const builtFolder = process.env.BUILT_APP ?? 'dist'

export interface ServedApp {
  readonly address: string
  close(): Promise<void>
}

/** A server of its own, for a test that has to stop it. */
export async function serveBuiltApp(): Promise<ServedApp> {
  const server = await preview({
    logLevel: 'warn',
    build: { outDir: builtFolder },
    preview: { port: 0, open: false },
  })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The built app is not served anywhere.')
  return { address, close: () => server.close() }
}

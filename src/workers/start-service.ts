import { expose } from 'comlink'

/** The services that one worker file offers: each comes with its own code when it is asked for. */
const services = {
  analysis: async () => (await import('./analysis-service')).createAnalysisService(),
  export: async () => (await import('./export-service')).createExportService(),
  'go-between': async () => (await import('./go-between-service')).createGoBetweenService(),
  import: async () => (await import('./import-service')).createImportService(),
  'map-file': async () => {
    const [files, versions] = await Promise.all([
      import('./map-file-service'),
      import('./versions-service'),
    ])
    return { ...files.createMapFileService(), ...versions.createVersionsService() }
  },
  saving: async () => (await import('./saving-service')).createSavingService(),
} as const

export type ServiceName = keyof typeof services

/**
 * Offers a service through this worker. What is asked before its code is here waits: a message that
 * nobody listens for is lost.
 */
export async function startService(name: ServiceName): Promise<void> {
  const early: MessageEvent[] = []
  const keep = (event: MessageEvent) => early.push(event)
  addEventListener('message', keep)
  const service = await services[name]()
  removeEventListener('message', keep)
  expose(service)
  for (const { data, ports } of early) {
    dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }))
  }
}

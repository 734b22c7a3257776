import { expose } from 'comlink'
import type { OpenedWorker } from '../../src/state/open-worker'
import { createAnalysisService } from '../../src/workers/analysis-service'
import { createExportService } from '../../src/workers/export-service'
import { createGoBetweenService } from '../../src/workers/go-between-service'
import { createImportService } from '../../src/workers/import-service'
import { createLayoutService } from '../../src/workers/layout-service'
import { createMapFileService } from '../../src/workers/map-file-service'
import type { WorkerName } from '../../src/workers/open-worker'
import { createSavingService } from '../../src/workers/saving-service'
import { createVersionsService } from '../../src/workers/versions-service'
import { createMemoryFolders } from './memory-folders'

/** Where the earlier versions of every map of a test file lie. */
export const memoryFolders = createMemoryFolders()

const services: Record<WorkerName, () => unknown> = {
  analysis: createAnalysisService,
  export: createExportService,
  'go-between': createGoBetweenService,
  import: createImportService,
  layout: createLayoutService,
  'map-file': () => ({
    ...createMapFileService(),
    ...createVersionsService(memoryFolders.open),
  }),
  saving: createSavingService,
}

/** The real service behind a real message port: everything is cloned, as on the way to a worker. */
export function openInProcess(name: WorkerName): OpenedWorker {
  const { port1, port2 } = new MessageChannel()
  expose(services[name](), port1)
  port2.start()
  return { endpoint: port2, close: () => port2.close() }
}

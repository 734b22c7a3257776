import AnalysisWorker from './analysis.worker?worker'
import ExportWorker from './export.worker?worker'
import GoBetweenWorker from './go-between.worker?worker'
import ImportWorker from './import.worker?worker'
import LayoutWorker from './layout.worker?worker'
import MapFileWorker from './map-file.worker?worker'
import SavingWorker from './saving.worker?worker'

const workers = {
  analysis: AnalysisWorker,
  export: ExportWorker,
  'go-between': GoBetweenWorker,
  import: ImportWorker,
  layout: LayoutWorker,
  'map-file': MapFileWorker,
  saving: SavingWorker,
}

export type WorkerName = keyof typeof workers

/** The only place that starts a worker. */
export function openWorker(name: WorkerName) {
  const worker = new workers[name]({ name })
  return { endpoint: worker, close: () => worker.terminate() }
}

import LayoutWorker from './layout.worker?worker'
import ServiceHost from './service-host.worker?worker'
import type { ServiceName } from './start-service'

export type WorkerName = ServiceName | 'layout'

/** The only place that starts a worker. The layout has one of its own, small and quick to start. */
export function openWorker(name: WorkerName) {
  const worker = name === 'layout' ? new LayoutWorker({ name }) : new ServiceHost({ name })
  return { endpoint: worker, close: () => worker.terminate() }
}

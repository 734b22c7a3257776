import { type Remote, wrap } from 'comlink'
import type { Stretch } from '../analysis/go-between'
import type { Incidence } from '../analysis/incidence'
import type { GoBetweenService } from '../workers/go-between-service'
import type { OpenedWorker, OpenWorker } from './open-worker'

export interface GoBetweenRun {
  readonly signal: AbortSignal
  /** Called with the share that is done, from above 0 to 1. */
  readonly onShare: (share: number) => void
}

interface Pool {
  readonly openWorker: OpenWorker
  /** How many processors the device has; one of them is left to the page. */
  readonly processors: number
}

const mostWorkers = 4

/** The same parts on every device, so that sums of them are the same to the last bit. */
const partCount = 64

/**
 * Go-between scores by rank of person, worked out part by part in workers of their own. All or
 * nothing: rejects with the reason of the signal once aborted, and when a worker is lost, and ends
 * its workers either way.
 */
export async function scoreInPool(
  incidence: Incidence,
  { signal, onShare }: GoBetweenRun,
  { openWorker, processors }: Pool,
): Promise<Float64Array> {
  signal.throwIfAborted()
  const stretches = toStretches(incidence.partnershipCount)
  const count = Math.max(1, Math.min(mostWorkers, processors - 1, stretches.length))
  const workers = Array.from({ length: count }, () => openWorker('go-between'))
  const parts: Float64Array[] = []
  let next = 0
  let done = 0

  async function work(service: Remote<GoBetweenService>): Promise<void> {
    await service.take(incidence)
    for (let index = next++; index < stretches.length; index = next++) {
      parts[index] = await service.score(stretches[index] as Stretch)
      if (signal.aborted) return
      done += 1
      onShare(done / stretches.length)
    }
  }

  const all = Promise.all(workers.map(({ endpoint }) => work(wrap<GoBetweenService>(endpoint))))
  try {
    await Promise.race([all, failureOf(workers, signal)])
  } finally {
    for (const { close } of workers) close()
  }
  return addUp(parts, incidence)
}

function toStretches(partnershipCount: number): readonly Stretch[] {
  const size = Math.max(1, Math.ceil(partnershipCount / partCount))
  const stretches: Stretch[] = []
  for (let from = 0; from < partnershipCount; from += size) {
    stretches.push({ from, to: Math.min(from + size, partnershipCount) })
  }
  return stretches
}

/** Never resolves: nothing can come any more once it rejects. */
function failureOf(workers: readonly OpenedWorker[], signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
    for (const { endpoint } of workers) {
      endpoint.addEventListener('error', reject as (event: object) => void as EventListener)
      endpoint.addEventListener('messageerror', reject as (event: object) => void as EventListener)
    }
  })
}

function addUp(parts: readonly Float64Array[], { partnershipsOf }: Incidence): Float64Array {
  const sums = new Float64Array(partnershipsOf.offsets.length - 1)
  for (const part of parts) {
    for (const [rank, score] of part.entries()) sums[rank] = (sums[rank] ?? 0) + score
  }
  return sums
}

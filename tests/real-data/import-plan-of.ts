import { readFileSync } from 'node:fs'
import type { Network } from '../../src/domain/network'
import type { ImportPlan } from '../../src/io/import-plan'
import type { PlanRequest } from '../../src/io/plan-import'
import { emptyMap, planOfBytes } from '../builders/import-plan-of'

/** The plan of a file on disk. */
export function planOf(
  path: string,
  network: Network = emptyMap,
  more: Partial<PlanRequest> = {},
): Promise<ImportPlan> {
  const bytes = new Uint8Array(readFileSync(path))
  return planOfBytes(bytes, path.split('/').at(-1) ?? '', network, more)
}

export function countRoles(network: Network): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { role } of network.seats.values()) counts[role] = (counts[role] ?? 0) + 1
  return counts
}

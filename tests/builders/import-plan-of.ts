import * as v from 'valibot'
import { acceptImport } from '../../src/domain/commands/accept-import'
import { infoSchema } from '../../src/domain/info'
import { emptyNetwork, type Network } from '../../src/domain/network'
import { applyChanges } from '../../src/domain/record-changes'
import type { ImportPlan } from '../../src/io/import-plan'
import { type PlanRequest, planImport } from '../../src/io/plan-import'

export const emptyMap: Network = emptyNetwork(v.parse(infoSchema, { id: 'test', title: 'Test' }))

/** Ids in order, so that two runs give the same. */
export function createCountingIds(): () => string {
  let last = 0
  return () => {
    last += 1
    return `id-${`${last}`.padStart(8, '0')}`
  }
}

const newId = createCountingIds()

/** The plan of a file's bytes, with guessed columns unless `more` says otherwise. */
export async function planOfBytes(
  bytes: Uint8Array,
  fileName: string,
  network: Network = emptyMap,
  more: Partial<PlanRequest> = {},
): Promise<ImportPlan> {
  const request = { bytes, fileName, network, today: '2026-08-22', newId, ...more }
  const plan = await planImport(request)
  if ('refused' in plan) throw new Error(`refused: ${plan.refused.code}`)
  return plan
}

/** The plan of a text file with these rows. */
export function planOfRows(
  rows: readonly (readonly string[])[],
  network: Network = emptyMap,
  more: Partial<PlanRequest> = {},
): Promise<ImportPlan> {
  return planOfBytes(new TextEncoder().encode(toCsv(rows)), 'test.csv', network, more)
}

export function toCsv(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  return `${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`
}

/** Accepts a plan through the command that the app uses, so every rule of the map is checked. */
export function accept(network: Network, plan: ImportPlan): Network {
  const accepted = acceptImport(plan.changes)(network)
  if (!accepted.ok) throw new Error(`not accepted: ${JSON.stringify(accepted.problem)}`)
  return applyChanges(network, accepted.value)
}

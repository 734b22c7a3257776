import type { Network } from '../../src/domain/network'
import type { ImportPlan } from '../../src/io/import-plan'
import type {
  NetworkFile,
  NetworkFileChoices,
  NetworkFileFormat,
} from '../../src/io/network-files/network-file-format'
import type { ImportContext } from '../../src/io/planning/import-context'
import { createCountingIds, emptyMap } from './import-plan-of'

const newId = createCountingIds()

export function aContext(network: Network, more: Partial<ImportContext> = {}): ImportContext {
  const ids = new Map<string, string>()
  return {
    network,
    today: '2026-08-22',
    answers: [],
    onProgress: () => {},
    idFor: (key) => {
      const id = ids.get(key) ?? newId()
      ids.set(key, id)
      return id
    },
    ...more,
  }
}

/** The plan of a file of somebody else's program, as far as a format makes it. */
export function planNetworkFile(
  format: NetworkFileFormat,
  file: NetworkFile,
  network: Network = emptyMap,
  choices: NetworkFileChoices = {},
  more: Partial<ImportContext> = {},
): ImportPlan {
  if (!format.isLike(file)) throw new Error(`not like ${format.format}`)
  const planned = format.plan(file, aContext(network, more), choices)
  if (!planned.ok) throw new Error(`refused: ${planned.problem.code}`)
  return {
    file: { name: file.fileName, bytes: file.text.length, format: format.format },
    sheets: [],
    mapping: { mode: 'one-seat', sheet: '', headingRow: 0, columns: [] },
    firstRows: [],
    ...planned.value,
  }
}

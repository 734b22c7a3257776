import { failed, ok } from '../../lib/result'
import { checkChanges } from '../check-changes'
import { noChanges } from '../record-changes'
import type { RecordEntry } from '../records'
import type { Command } from './command'

/** Puts these records on the map, all or none. They may refer to one another. */
export function addRecords(entries: readonly RecordEntry[]): Command {
  return (network) => {
    const changes = { ...noChanges, added: entries }
    const problem = checkChanges(network, changes)
    return problem === null ? ok(changes) : failed(problem)
  }
}

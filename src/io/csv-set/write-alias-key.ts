import type { AliasKeyRow } from '../copies/copy-choices'
import { toText } from './table-cell'
import { writeCsvTable } from './write-csv-table'

/** The key to the aliases of a copy as a CSV file, for its owner: ids and names in full. */
export function writeAliasKey(key: readonly AliasKeyRow[]): string {
  return writeCsvTable({
    title: 'Key',
    headings: ['Alias', 'Alias ID', 'Person', 'Person ID'],
    rows: key.map(({ alias, id, name, personId }) => [alias, id, name, personId].map(toText)),
  })
}

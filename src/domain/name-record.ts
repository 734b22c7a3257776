import { getFieldValue } from './field-value'
import { nameOfId } from './name-of-id'
import type { Network } from './network'
import { isEditedKind, recordFields } from './record-fields'
import type { Kind } from './records'

/** The name of a record, or what it joins, ', ' between; '' for the parts that nobody fills. */
export function nameRecord(network: Network, kind: Kind, record: object): string {
  if (!isEditedKind(kind)) return ''
  return recordFields[kind]
    .filter(({ isNaming }) => isNaming)
    .toSorted((first, second) => Number(isPlace(first.name)) - Number(isPlace(second.name)))
    .flatMap(({ name, control }) => {
      const value = getFieldValue(record, name)
      if (typeof value !== 'string') return []
      return [control.type === 'reference' ? nameOfId(network, value) : value]
    })
    .join(', ')
}

/** Who comes before where. */
function isPlace(field: string): boolean {
  return field === 'partnershipId'
}

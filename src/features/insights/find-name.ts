import type { Network } from '../../domain/network'

const named = [
  'people',
  'partnerships',
  'organisations',
  'strategies',
  'themes',
  'areas',
  'consultations',
] as const

/** The name of a record that a list may be about. */
export function findName(network: Network, id: string): string | undefined {
  for (const kind of named) {
    const record = network[kind].get(id)
    if (record !== undefined) return record.name
  }
  return undefined
}

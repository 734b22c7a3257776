import { expect } from 'vitest'
import type { Network } from '../../src/domain/network'
import { accept, emptyMap } from '../builders/import-plan-of'
import { planOf } from './import-plan-of'
import { realDataFolder } from './real-data-folder'

export function countRecords({ people, partnerships, organisations, seats }: Network) {
  return {
    people: people.size,
    partnerships: partnerships.size,
    organisations: organisations.size,
    seats: seats.size,
  }
}

/** Imports a file of the folder with default answers and guessed columns. */
export async function importRealFile(path: string, network: Network = emptyMap) {
  const plan = await planOf(`${realDataFolder}${path}`, network)
  return { plan, network: accept(network, plan) }
}

/** Reading a file again changes nothing and asks nothing. */
export async function expectNothingNew(network: Network, path: string): Promise<void> {
  const again = await planOf(`${realDataFolder}${path}`, network)
  expect(again.changes).toEqual({ added: [], updated: [], removed: [] })
  expect(again.matches).toEqual([])
}

import { expect, test } from 'vitest'
import { accept, emptyMap, planOfRows } from '../../../tests/builders/import-plan-of'
import { anInfo, aPartnership, entryOf } from '../../../tests/builders/records'
import { type Network, networkOf } from '../../domain/network'

const heading = ['Strategy', 'Owner', 'Theme', 'Start', 'End', 'Status']

async function importRows(rows: readonly (readonly string[])[], network: Network = emptyMap) {
  const plan = await planOfRows([heading, ...rows], network)
  expect(plan.mapping.mode).toBe('one-strategy')
  return { plan, network: accept(network, plan) }
}

const strategiesOf = ({ strategies }: Network) => [...strategies.values()]

test('owners are partnerships where the map has one of that name, else organisations', async () => {
  const board = aPartnership({ id: 'b1', name: 'Health Board' })
  const before = networkOf(anInfo(), [entryOf('partnerships', board)])
  const { network } = await importRows(
    [['Health Plan', 'The Health Board; North Council', 'health', '2020', '2030', 'Draft']],
    before,
  )
  const council = [...network.organisations.values()].find(({ name }) => name === 'North Council')
  expect(strategiesOf(network)).toMatchObject([
    {
      name: 'Health Plan',
      ownerIds: ['b1', council?.id],
      startedOn: '2020',
      endedOn: '2030',
      status: 'draft',
    },
  ])
})

test('a strategy is found again by name and owner; of another owner it is another', async () => {
  const { network } = await importRows([['Crime Plan', 'North Council', '', '2020', '', '']])
  const { plan, network: after } = await importRows(
    [
      ['Crime Plan', 'South Council', '', '', '', ''],
      ['Crime Plan', 'North Council', 'crime', '', '', 'expired'],
    ],
    network,
  )
  expect(plan.counts.strategies).toMatchObject({ new: 1, updated: 1 })
  expect(strategiesOf(after).map(({ status, startedOn }) => [status, startedOn])).toEqual([
    ['expired', '2020'],
    ['adopted', undefined],
  ])
})

test('rows that would end a strategy before it starts are two', async () => {
  const { network } = await importRows([
    ['Crime Plan', 'North Council', '', '2020', '', ''],
    ['Crime Plan', 'North Council', '', '', '2019', ''],
    ['Crime Plan', 'North Council', 'crime', '', '2025', ''],
  ])
  expect(strategiesOf(network).map(({ startedOn, endedOn }) => [startedOn, endedOn])).toEqual([
    ['2020', '2025'],
    [undefined, '2019'],
  ])
})

test('a status that is not ours goes to the note', async () => {
  const { plan, network } = await importRows([
    ['Crime Plan', '', '', '', '', 'lost'],
    ['', 'North Council', '', '', '', ''],
  ])
  expect(strategiesOf(network)).toMatchObject([{ status: 'adopted', note: 'Status: lost' }])
  expect(plan.counts.strategies).toMatchObject({ new: 1, problem: 1 })
})
